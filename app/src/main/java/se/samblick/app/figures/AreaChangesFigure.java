package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;
import se.samblick.app.area.Area;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.Query;

/** One category in the same window of each year, in an area and those beside it, as a figure in a picture. */
@Component
class AreaChangesFigure implements FigureKind {
    static final String KEY = "areas-change";

    private final Figures figures;
    private final ChangeCharts charts;
    private final Asked asked;
    private final UiFactory uis;

    AreaChangesFigure(Figures figures, ChangeCharts charts, Asked asked, UiFactory uis) {
        this.figures = figures;
        this.charts = charts;
        this.asked = asked;
        this.uis = uis;
    }

    /** The members of its query. */
    record Members(String dataset, String area, String category, String window, String at) {}

    /** Where the figure of a view is put into a picture. */
    static String insert(ChangesAddress view, CategoryId category) {
        String address = view.withCategory(category.value()).href("/lagesbilder/infoga");
        return address + "&slag=" + KEY + "&form=both"
                + (address.contains("&datamangd=") ? "" : "&datamangd=" + view.dataset());
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Query query(Map<String, List<String>> fields) {
        Dataset dataset = figures.dataset(asked.dataset(said(fields, "datamangd")));
        Map<String, String> members = new LinkedHashMap<>();
        members.put("dataset", dataset.id().value());
        members.put("area", asked.area(said(fields, "omrade")).id().value());
        members.put(
                "category",
                category(dataset.id(), said(fields, "kategori")).id().value());
        members.put("window", asked.window(said(fields, "fonster")).code());
        members.put("at", asked.day(said(fields, "till")).toString());
        return Query.of(members);
    }

    private static String said(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0) == null ? "" : values.get(0);
    }

    private Category category(DatasetId dataset, String id) {
        CategoryId wanted = asked.category(id);
        return figures.categories(dataset).stream()
                .filter(c -> c.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("figures.category.unknown", id));
    }

    @Override
    public Optional<Block> block(Query query, Pins pins) {
        if (!query.says("dataset", "area", "category", "window", "at")) {
            return Optional.empty();
        }
        try {
            return read(query.as(Members.class), pins);
        } catch (NotFound | InvalidInput | IllegalArgumentException untold) {
            return Optional.empty();
        }
    }

    private Optional<Block> read(Members members, Pins pins) {
        Dataset dataset = figures.dataset(asked.dataset(members.dataset()));
        Area area = asked.area(members.area());
        Category category = category(dataset.id(), members.category());
        Window window = asked.window(members.window());
        LocalDate at = asked.day(members.at());
        ChangeCharts.Years years = charts.years(area, dataset, category, window, at, pins.of(dataset.id()));
        return years.panels().isEmpty() ? Optional.empty() : Optional.of(block(category, years, uis.in(Language.SV)));
    }

    private Block block(Category category, ChangeCharts.Years years, Ui ui) {
        List<Period> periods = years.periods();
        Period last = periods.get(periods.size() - 1);
        List<FigureData.Column> columns = new ArrayList<>();
        columns.add(new FigureData.Column(ui.text("figures.area"), FigureData.Role.LABEL));
        periods.forEach(p -> columns.add(new FigureData.Column(PeriodText.year(p), FigureData.Role.VALUE)));
        List<FigureData.Row> rows = new ArrayList<>();
        TreeSet<ExtractId> extracts = new TreeSet<>();
        for (ChangeCharts.Panel panel : years.panels()) {
            List<FigureData.Cell> cells = new ArrayList<>();
            cells.add(new FigureData.Cell(panel.area().name(), null));
            panel.sums().forEach(sum -> cells.add(cell(sum, ui)));
            rows.add(new FigureData.Row(cells, false));
            panel.sums().stream().filter(Objects::nonNull).forEach(sum -> extracts.addAll(sum.extracts()));
        }
        List<String> notes = new ArrayList<>();
        if (category.detectionDriven()) {
            notes.add(ui.text("figures.note.detection"));
        }
        notes.addAll(charts.vulnerable(years, ui));
        String title = ui.text(
                "figures.areaChanges.title",
                category.label(),
                PeriodText.withoutYear(last, ui.language()),
                PeriodText.year(periods.get(0)),
                PeriodText.year(last));
        var data = new FigureData(
                columns,
                rows,
                notes,
                source(extracts, ui),
                ui.text("figures.areaChanges.alt", category.label(), rows.size(), periods.size()));
        return new Block(
                title,
                data,
                rows.size() == 1 ? FigureBlock.ChartKind.LINE : FigureBlock.ChartKind.MULTIPLES,
                extracts.isEmpty() ? null : extracts.last());
    }

    private static FigureData.Cell cell(@Nullable Sum sum, Ui ui) {
        if (sum == null) {
            return new FigureData.Cell("..", null);
        }
        Amount amount = sum.amount();
        return new FigureData.Cell(AmountText.of(amount, ui), amount.exact() ? amount.lower() : null);
    }

    private String source(TreeSet<ExtractId> extracts, Ui ui) {
        return String.join(
                "; ",
                extracts.descendingSet().stream()
                        .map(figures::extract)
                        .map(e -> ui.text("figures.areaChanges.source", e.source(), ui.date(e.extracted())))
                        .distinct()
                        .toList());
    }
}
