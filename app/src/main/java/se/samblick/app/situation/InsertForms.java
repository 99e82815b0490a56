package se.samblick.app.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.figures.ChangeQuery;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureForm;
import se.samblick.app.figures.FigureKind;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Pins;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Ui;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.Query;

/** The choice of a figure: what can be asked for, and the node that asks for it. */
@Component
class InsertForms {
    static final List<String> FORMS =
            List.of("sentence", "number", "change", "percent", "period", "both", "table", "chart");
    static final List<String> BLOCKS = List.of("both", "table", "chart");

    private final SituationPictures pictures;
    private final Figures figures;
    private final Areas areas;
    private final FigureKinds kinds;

    InsertForms(SituationPictures pictures, Figures figures, Areas areas, FigureKinds kinds) {
        this.pictures = pictures;
        this.figures = figures;
        this.areas = areas;
        this.kinds = kinds;
    }

    /**
     * What has been chosen; empty for the first that there is.
     *
     * @param years earlier periods that a table tells
     */
    record Choice(
            String dataset, String area, List<String> categories, String window, String day, String form, int years) {
        Choice {
            categories = List.copyOf(categories);
            years = Math.max(1, Math.min(ChangeQuery.MOST_YEARS, years));
        }
    }

    /** The choices of a kind other than counts and changes. */
    @Transactional(readOnly = true)
    public InsertPage page(SituationPictureId id, String kind, Map<String, List<String>> fields, Ui ui) {
        SituationPicture picture = pictures.get(id);
        var asking = new FigureForm.Asking(fields, around(picture), Pins.of(pictures.pins(id)), ui.language());
        FigureForm form = kinds.form(kind, asking);
        return new InsertPage(
                "/lagesbilder/" + id + "/infoga",
                kinds(ui),
                kind,
                form.choices(),
                List.of(),
                "",
                List.of(),
                picture.area().value(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                List.of(),
                "");
    }

    private List<PictureListPage.Option> kinds(Ui ui) {
        List<PictureListPage.Option> options = new ArrayList<>();
        kinds.offered(ui).forEach((key, title) -> options.add(new PictureListPage.Option(key, title)));
        return options;
    }

    @Transactional(readOnly = true)
    public InsertPage page(SituationPictureId id, Choice choice, Ui ui) {
        SituationPicture picture = pictures.get(id);
        Map<String, String> pins = pictures.pins(id);
        List<Dataset> datasets = figures.datasets().stream()
                .filter(d -> d.kind() != Dataset.Kind.SHARES && pins.containsKey(d.id().value()))
                .toList();
        Dataset dataset = datasets.stream()
                .filter(d -> d.id().value().equals(choice.dataset()))
                .findFirst()
                .orElse(datasets.isEmpty() ? null : datasets.get(0));
        List<Area> around = around(picture);
        Area area = around.stream()
                .filter(a -> a.id().value().equals(choice.area()))
                .findFirst()
                .orElse(around.get(0));
        Map<Window, List<LocalDate>> windows = dataset == null
                ? Map.of()
                : figures.windows(
                        dataset.id(),
                        area.id(),
                        LiveFigures.pin(pins, dataset.id().value()));
        Window window = windows.keySet().stream()
                .filter(w -> w.code().equals(choice.window()))
                .findFirst()
                .orElse(windows.keySet().stream().findFirst().orElse(null));
        List<LocalDate> days = window == null ? List.of() : windows.getOrDefault(window, List.of());
        return new InsertPage(
                "/lagesbilder/" + id + "/infoga",
                kinds(ui),
                FigureKind.CHANGE,
                List.of(),
                datasets.stream()
                        .map(d -> new PictureListPage.Option(d.id().value(), d.title()))
                        .toList(),
                dataset == null ? "" : dataset.id().value(),
                around.stream()
                        .map(a -> new PictureListPage.Option(a.id().value(), a.name()))
                        .toList(),
                area.id().value(),
                dataset == null
                        ? List.of()
                        : figures.categories(dataset.id()).stream()
                                .filter(c -> !c.total())
                                .map(c -> new PictureListPage.Option(c.id().value(), c.label()))
                                .toList(),
                choice.categories(),
                windows.keySet().stream()
                        .map(w -> new PictureListPage.Option(w.code(), ui.text("situation.window." + w.code())))
                        .toList(),
                window == null ? "" : window.code(),
                days.stream()
                        .limit(24)
                        .map(d -> new PictureListPage.Option(d.toString(), ui.date(d)))
                        .toList(),
                days.stream().anyMatch(d -> d.toString().equals(choice.day()))
                        ? choice.day()
                        : days.isEmpty() ? "" : days.get(0).toString(),
                FORMS,
                FORMS.contains(choice.form()) ? choice.form() : FORMS.get(0));
    }

    /** The picture's own area first, then its parts and the municipality. */
    private List<Area> around(SituationPicture picture) {
        var around = new ArrayList<Area>();
        around.add(areas.get(picture.area()));
        areas.municipality().filter(m -> !m.id().equals(picture.area())).ifPresent(around::add);
        LocalDate day = LocalDate.of(picture.year(), 12, 31);
        around.addAll(areas.children(picture.area(), day));
        return around;
    }

    /**
     * The node of a choice, as the schema writes it.
     *
     * @throws InvalidInput if something is missing or unknown
     */
    String node(Choice choice, @Nullable ExtractId pin) {
        LocalDate at = LiveFigures.day(choice.day()).orElseThrow(() -> new InvalidInput("situation.insert.day"));
        Window window = Window.find(choice.window()).orElseThrow(() -> new InvalidInput("situation.insert.window"));
        if (BLOCKS.contains(choice.form())) {
            return block(choice);
        }
        if (choice.categories().isEmpty() || !FORMS.contains(choice.form())) {
            throw new InvalidInput("situation.insert.category");
        }
        List<Period> periods = figures.changes(new ChangeQuery(
                        new DatasetId(choice.dataset()), new AreaId(choice.area()), window, at, pin, 1, false))
                .periods();
        Map<String, Object> query = new TreeMap<>(Map.of(
                "dataset", choice.dataset(),
                "area", choice.area(),
                "category", choice.categories().get(0),
                "period", periods.get(0).toString()));
        if (!choice.form().equals("number") && !choice.form().equals("period")) {
            query.put("base", periods.get(1).toString());
        }
        var presentation = Figure.Presentation.valueOf(choice.form().toUpperCase(java.util.Locale.ROOT));
        return LiveCorrections.json(new Figure(Query.of(query), presentation, "", Map.of(), null, false, List.of()));
    }

    private static String block(Choice choice) {
        Map<String, Object> query = new TreeMap<>(Map.of(
                "dataset", choice.dataset(),
                "area", choice.area(),
                "window", choice.window(),
                "at", choice.day(),
                "years", choice.years()));
        if (!choice.categories().isEmpty()) {
            query.put("categories", choice.categories());
        }
        var block = new FigureBlock(
                Query.of(query),
                FigureBlock.Presentation.valueOf(choice.form().toUpperCase(java.util.Locale.ROOT)),
                "",
                FigureBlock.ChartKind.BAR,
                null,
                false,
                null);
        return new Content(List.of(block)).toTree().path("content").path(0).toString();
    }
}
