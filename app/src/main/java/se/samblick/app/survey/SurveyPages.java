package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.area.VulnerableAreas;
import se.samblick.app.figures.Figures;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Crumb;
import se.samblick.app.ui.Ui;

/** Makes the list of surveys and the page of one. */
@Component
class SurveyPages {
    private static final int MOST_NAMED = 3;

    private final Surveys surveys;
    private final Figures figures;
    private final Areas areas;
    private final VulnerableAreas vulnerable;
    private final Access access;

    SurveyPages(Surveys surveys, Figures figures, Areas areas, VulnerableAreas vulnerable, Access access) {
        this.surveys = surveys;
        this.figures = figures;
        this.areas = areas;
        this.vulnerable = vulnerable;
        this.access = access;
    }

    SurveyListPage list(Ui ui) {
        var words = new SurveyWords(ui);
        return new SurveyListPage(
                surveys.all().stream()
                        .map(s -> {
                            List<Wave> waves = surveys.waves(s.dataset());
                            return new SurveyListPage.Line(
                                    s.title(),
                                    SurveyAddress.ROOT + "/" + s.dataset().value(),
                                    ui.text("survey.kind." + s.kind().code()),
                                    s.maker(),
                                    waves.size(),
                                    waves.isEmpty() ? "" : words.wave(waves.get(waves.size() - 1)),
                                    surveys.questions(s.dataset()).size());
                        })
                        .toList(),
                surveys.mayDescribe());
    }

    /** The rows of all questions in an area and wave, in the order asked for. */
    static List<Results.Row> rows(List<Results> all, SurveyAddress address) {
        var wave = address.wave();
        if (wave == null) {
            return List.of();
        }
        return all.stream()
                .filter(r -> r.waves().stream().anyMatch(w -> w.period().equals(wave)))
                .map(r -> r.row(
                        r.question().label(),
                        address.of(r.question().id()).href(),
                        false,
                        address.area(),
                        SmallBases.ALL,
                        wave))
                .filter(r -> r.now() != null)
                .sorted(SurveyTables.order(address.sort()))
                .toList();
    }

    SurveyPage page(Survey survey, List<Wave> waves, List<Results> all, SurveyAddress address, Ui ui) {
        var words = new SurveyWords(ui);
        Area area = areas.get(address.area());
        List<Results.Row> rows = rows(all, address);
        Optional<Wave> now =
                waves.stream().filter(w -> w.period().equals(address.wave())).findFirst();
        List<TableView> tables = new ArrayList<>();
        String lead = "";
        if (now.isPresent() && !rows.isEmpty()) {
            Wave before = before(waves, now.get(), rows);
            tables.add(table(survey, rows, before, now.get(), area, address, ui));
            lead = lead(rows, before, area, ui);
        }
        return new SurveyPage(
                survey.title(),
                List.of(new Crumb(ui.text("rail.undersokningar"), SurveyAddress.ROOT)),
                meta(survey, now.orElse(null), words, ui),
                SurveyAddress.ROOT + "/" + survey.dataset().value(),
                lead,
                filters(waves, all, address, words, ui),
                waves.isEmpty() ? empty(survey, ui) : tables.isEmpty() ? nothingHere(area, ui) : null,
                waves.isEmpty() ? null : waveTable(waves, address, ui),
                tables,
                List.of(),
                null,
                survey.about().isEmpty() ? List.of() : List.of(survey.about()),
                List.of(),
                edit(survey),
                waves.size() == 1 ? ui.text("survey.oneWave") : null);
    }

    private @Nullable Wave before(List<Wave> waves, Wave now, List<Results.Row> rows) {
        if (rows.stream().allMatch(r -> r.before() == null)) {
            return null;
        }
        int at = waves.indexOf(now);
        return at <= 0 ? null : waves.get(at - 1);
    }

    TableView table(
            Survey survey,
            List<Results.Row> rows,
            @Nullable Wave before,
            Wave now,
            Area area,
            SurveyAddress address,
            Ui ui) {
        boolean city = areas.municipality().map(m -> !m.id().equals(area.id())).orElse(false)
                && rows.stream().anyMatch(r -> r.fromCity() != null);
        return new SurveyTables(ui, figures, vulnerable)
                .comparison(
                        "fragor",
                        ui.text("survey.questions.heading", area.name()),
                        "",
                        ui.text("survey.column.question"),
                        survey,
                        rows,
                        before,
                        now,
                        city,
                        SurveyTables.links(address, "tabell", "fragor", "table"));
    }

    /** The table alone, for a file. */
    Optional<TableView> table(Survey survey, List<Wave> waves, List<Results> all, SurveyAddress address, Ui ui) {
        List<Results.Row> rows = rows(all, address);
        return waves.stream()
                .filter(w -> w.period().equals(address.wave()))
                .findFirst()
                .filter(w -> !rows.isEmpty())
                .map(now -> table(survey, rows, before(waves, now, rows), now, areas.get(address.area()), address, ui));
    }

    private static List<String> meta(Survey survey, @Nullable Wave now, SurveyWords words, Ui ui) {
        List<String> meta = new ArrayList<>();
        meta.add(ui.text("survey.kind." + survey.kind().code()));
        meta.add(survey.maker());
        if (now != null) {
            meta.add(ui.text("survey.meta.wave", words.wave(now)));
        }
        return meta;
    }

    /** How many questions have changed by more than chance, and which first. */
    private static String lead(List<Results.Row> rows, @Nullable Wave before, Area area, Ui ui) {
        if (before == null) {
            return "";
        }
        List<Results.Row> tested = rows.stream()
                .filter(r -> r.change() != null && r.change().p() != null)
                .toList();
        List<Results.Row> sure = tested.stream()
                .filter(r -> r.change() != null && r.change().ascertained())
                .sorted(SurveyTables.order("forandring"))
                .toList();
        if (tested.isEmpty()) {
            return "";
        }
        String since = new SurveyWords(ui).wave(before);
        if (sure.isEmpty()) {
            return ui.text("survey.lead.none", area.name(), tested.size(), since);
        }
        String named = String.join(
                ", ",
                sure.stream()
                        .limit(MOST_NAMED)
                        .map(r -> r.label().toLowerCase(Locale.ROOT).equals(r.label()) ? r.label() : lower(r.label()))
                        .toList());
        return ui.text("survey.lead.some", area.name(), sure.size(), tested.size(), since, named);
    }

    private static String lower(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private List<SurveyPage.Filter> filters(
            List<Wave> waves, List<Results> all, SurveyAddress address, SurveyWords words, Ui ui) {
        List<AreaId> told =
                all.stream().flatMap(r -> r.areas().stream()).distinct().toList();
        List<SurveyPage.Filter> filters = new ArrayList<>();
        filters.add(areaFilter(told, address, ui));
        filters.add(waveFilter(waves, address, words, ui));
        filters.add(new SurveyPage.Filter(
                "ordna",
                ui.text("survey.filter.sort"),
                List.of("fragor", "forandring", "mot-kommunen").stream()
                        .map(s -> new SurveyPage.Option(
                                s,
                                ui.text("survey.sort." + s),
                                s.equals(address.sort().isEmpty() ? "fragor" : address.sort())))
                        .toList(),
                false));
        hidden(address, filters);
        return filters;
    }

    static void hidden(SurveyAddress address, List<SurveyPage.Filter> filters) {
        if (address.extract() != null) {
            filters.add(new SurveyPage.Filter(
                    "uttag", "", List.of(new SurveyPage.Option(String.valueOf(address.extract()), "", true)), true));
        }
    }

    SurveyPage.Filter areaFilter(List<AreaId> told, SurveyAddress address, Ui ui) {
        List<SurveyPage.Option> options = new ArrayList<>();
        List<Area> known = told.stream()
                .map(areas::find)
                .flatMap(Optional::stream)
                .sorted(java.util.Comparator.comparing((Area a) -> a.kind().ordinal())
                        .thenComparing(Area::name))
                .toList();
        known.forEach(a -> options.add(new SurveyPage.Option(a.id().value(), a.name(), a.id().equals(address.area()))));
        if (known.stream().noneMatch(a -> a.id().equals(address.area()))) {
            Area here = areas.get(address.area());
            options.add(0, new SurveyPage.Option(here.id().value(), here.name(), true));
        }
        return new SurveyPage.Filter("omrade", ui.text("survey.filter.area"), options, false);
    }

    static SurveyPage.Filter waveFilter(List<Wave> waves, SurveyAddress address, SurveyWords words, Ui ui) {
        List<SurveyPage.Option> options = new ArrayList<>();
        for (int i = waves.size() - 1; i >= 0; i--) {
            Wave wave = waves.get(i);
            options.add(new SurveyPage.Option(
                    wave.period().toString(), words.wave(wave), wave.period().equals(address.wave())));
        }
        return new SurveyPage.Filter("omgang", ui.text("survey.filter.wave"), options, false);
    }

    /** How many were asked and how many answered, the latest wave first. */
    static TableView waveTable(List<Wave> waves, SurveyAddress address, Ui ui) {
        var words = new SurveyWords(ui);
        List<TableView.Head> heads = List.of(
                new TableView.Head(ui.text("survey.column.wave"), false),
                new TableView.Head(ui.text("survey.column.field"), false),
                new TableView.Head(ui.text("survey.column.sample"), true),
                new TableView.Head(ui.text("survey.column.answers"), true),
                new TableView.Head(ui.text("survey.column.rate"), true));
        List<TableView.Line> lines = new ArrayList<>();
        for (int i = waves.size() - 1; i >= 0; i--) {
            Wave wave = waves.get(i);
            Double rate = wave.responseRate();
            lines.add(new TableView.Line(
                    wave.period().equals(address.wave()),
                    List.of(
                            TableView.Cell.text(words.wave(wave)),
                            TableView.Cell.text(field(wave, ui)),
                            TableView.Cell.text(wave.sample() == null ? "–" : ui.number(wave.sample())),
                            TableView.Cell.text(wave.answers() == null ? "–" : ui.number(wave.answers())),
                            TableView.Cell.text(rate == null ? "–" : ui.percent(rate, 0)))));
        }
        return new TableView(
                "omgangar",
                ui.text("survey.waves.heading"),
                "",
                heads,
                lines,
                List.of(),
                new TableView.Links("", "", address.insert("omgangar", "table")));
    }

    private static String field(Wave wave, Ui ui) {
        if (wave.fieldFrom() == null || wave.fieldTo() == null) {
            return "–";
        }
        return ui.date(wave.fieldFrom()) + "–" + ui.date(wave.fieldTo());
    }

    private SurveyPage.Empty empty(Survey survey, Ui ui) {
        boolean may = access.may(Right.IMPORT_FIGURES);
        return new SurveyPage.Empty(
                ui.text("survey.empty.title"),
                ui.text(may ? "survey.empty.do" : "survey.empty.who"),
                may ? "/data/inlasning?datamangd=" + survey.dataset().value() : null);
    }

    static SurveyPage.Empty nothingHere(Area area, Ui ui) {
        return new SurveyPage.Empty(
                ui.text("survey.nothingHere.title", area.name()), ui.text("survey.nothingHere"), null);
    }

    SurveyPage.@Nullable Edit edit(Survey survey) {
        if (!access.may(Right.IMPORT_FIGURES)) {
            return null;
        }
        String root = SurveyAddress.ROOT + "/" + survey.dataset().value();
        return new SurveyPage.Edit(
                surveys.mayDescribe() ? root + "/uppgifter" : "",
                "/data/inlasning?datamangd=" + survey.dataset().value(),
                root + "/svarsfil");
    }
}
