package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.area.VulnerableAreas;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.GroupDimension;
import se.samblick.app.ui.Crumb;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Pager;
import se.samblick.app.ui.Ui;

/** Makes the page of one question: areas beside each other, over time, by group. */
@Component
class QuestionPages {
    static final int PAGE = 50;

    private final SurveyPages pages;
    private final SurveyView views;
    private final Figures figures;
    private final Areas areas;
    private final VulnerableAreas vulnerable;

    QuestionPages(SurveyPages pages, SurveyView views, Figures figures, Areas areas, VulnerableAreas vulnerable) {
        this.pages = pages;
        this.views = views;
        this.figures = figures;
        this.areas = areas;
        this.vulnerable = vulnerable;
    }

    SurveyPage page(Results results, SurveyAddress address, int number, Ui ui) {
        var words = new SurveyWords(ui);
        Area area = areas.get(address.area());
        Optional<Wave> now = wave(results, address);
        List<TableView> tables = new ArrayList<>();
        List<ChartView> charts = new ArrayList<>();
        Pager pager = null;
        if (now.isPresent()) {
            TableView beside = areas(results, address, now.get(), ui);
            pager = new Pager(number, PAGE, beside.lines().size(), address.href());
            tables.add(beside.page(number, PAGE));
            ranking(results, address, now.get(), ui).ifPresent(charts::add);
            overTime(results, address, area, ui).ifPresent(charts::add);
            groups(results, address, now.get(), ui).ifPresent(tables::add);
            cross(results, address, now.get(), ui).ifPresent(tables::add);
        }
        Survey survey = results.survey();
        return new SurveyPage(
                results.question().label(),
                List.of(
                        new Crumb(ui.text("rail.undersokningar"), SurveyAddress.ROOT),
                        new Crumb(survey.title(), address.whole().href())),
                meta(results, now.orElse(null), words, ui),
                SurveyAddress.ROOT + "/" + survey.dataset().value() + "/fragor/"
                        + results.question().id().value(),
                now.map(w -> lead(results, area, w, ui)).orElse(""),
                filters(results, address, words, ui),
                now.isEmpty() ? SurveyPages.nothingHere(area, ui) : null,
                null,
                tables,
                charts,
                pager,
                about(results.question(), ui),
                inserts(results, address, now.orElse(null), ui),
                pages.edit(survey),
                results.waves().size() == 1 ? ui.text("survey.oneWave") : null);
    }

    private static Optional<Wave> wave(Results results, SurveyAddress address) {
        return results.waves().stream()
                .filter(w -> w.period().equals(address.wave()))
                .findFirst();
    }

    private static List<String> meta(Results results, @Nullable Wave now, SurveyWords words, Ui ui) {
        List<String> meta = new ArrayList<>();
        Question question = results.question();
        meta.add(ui.text((question.assumed() ? "survey.polarity.assumed." : "survey.polarity.")
                + question.polarity().code()));
        Question.Scale scale = question.scale();
        if (scale != null) {
            meta.add(ui.text("survey.scale", ui.decimal(scale.low(), 0), ui.decimal(scale.high(), 0)));
        }
        if (now != null) {
            meta.add(ui.text("survey.meta.wave", words.wave(now)));
        }
        return meta;
    }

    /** The share and its change as words in a text. */
    private static List<SurveyPage.Link> inserts(Results results, SurveyAddress address, @Nullable Wave now, Ui ui) {
        List<SurveyPage.Link> inserts = new ArrayList<>();
        if (now != null
                && results.estimate(address.area(), SmallBases.ALL, now.period())
                        .isPresent()) {
            inserts.add(new SurveyPage.Link(ui.text("survey.insert.share"), address.insert("andel", "sentence")));
            if (results.change(address.area(), SmallBases.ALL, now.period()).isPresent()) {
                inserts.add(
                        new SurveyPage.Link(ui.text("survey.insert.change"), address.insert("forandring", "sentence")));
            }
        }
        return inserts;
    }

    private static List<String> about(Question question, Ui ui) {
        List<String> about = new ArrayList<>();
        if (!question.wording().isEmpty()) {
            about.add(ui.text("survey.asked", question.wording()));
        }
        if (!question.answer().isEmpty()) {
            about.add(ui.text("survey.counted", question.answer()));
        }
        return about;
    }

    /** Where it stands in the area in question, how that has changed, and what the municipality says. */
    private static String lead(Results results, Area area, Wave wave, Ui ui) {
        var words = new SurveyWords(ui);
        Optional<Estimate> here = results.estimate(area.id(), SmallBases.ALL, wave.period());
        if (here.isEmpty()) {
            return "";
        }
        StringBuilder lead = new StringBuilder(ui.text(
                here.get().interval() == null ? "survey.lead.value" : "survey.lead.interval",
                words.value(here.get()),
                words.interval(here.get()),
                area.name(),
                words.wave(wave)));
        results.before(wave.period())
                .ifPresent(b -> results.change(area.id(), SmallBases.ALL, wave.period())
                        .ifPresent(c -> lead.append(", ")
                                .append(ui.text("survey.lead.since", words.change(c, here.get()), words.wave(b)))));
        lead.append('.');
        results.fromCity(area.id(), SmallBases.ALL, wave.period())
                .ifPresent(d -> results.city(SmallBases.ALL, wave.period())
                        .ifPresent(c -> lead.append(' ')
                                .append(ui.text(
                                        "survey.lead.city." + d.verdict().code(), words.value(c)))));
        return lead.toString();
    }

    private List<SurveyPage.Filter> filters(Results results, SurveyAddress address, SurveyWords words, Ui ui) {
        List<SurveyPage.Filter> filters = new ArrayList<>();
        filters.add(pages.areaFilter(List.copyOf(results.areas()), address, ui));
        filters.add(SurveyPages.waveFilter(results.waves(), address, words, ui));
        List<Area.Kind> levels = views.levels(results);
        filters.add(new SurveyPage.Filter(
                "niva",
                ui.text("survey.filter.level"),
                levels.stream()
                        .map(l -> new SurveyPage.Option(
                                SurveyAddress.code(l),
                                ui.text("survey.level." + SurveyAddress.code(l)),
                                l == address.level()))
                        .toList(),
                levels.size() < 2));
        filters.add(new SurveyPage.Filter(
                "ordna",
                ui.text("survey.filter.sort"),
                List.of("andel", "namn", "forandring", "mot-kommunen").stream()
                        .map(s -> new SurveyPage.Option(s, ui.text("survey.sort." + s), s.equals(sort(address))))
                        .toList(),
                false));
        List<GroupDimension> splits = SurveyView.splits(results);
        filters.add(new SurveyPage.Filter(
                "dela",
                ui.text("survey.filter.split"),
                splits.stream()
                        .map(d -> new SurveyPage.Option(
                                d.code(), ui.text("survey.dimension." + d.code()), d == address.split()))
                        .toList(),
                splits.size() < 2));
        SurveyPages.hidden(address, filters);
        return filters;
    }

    private static String sort(SurveyAddress address) {
        return address.sort().isEmpty() ? "andel" : address.sort();
    }

    /** Areas of the level in the order asked for, the municipality last. */
    List<Results.Row> rows(Results results, SurveyAddress address, Wave wave) {
        List<Results.Row> rows = new ArrayList<>(views.beside(results, address).stream()
                .map(a -> results.row(
                        a.name(),
                        address.in(a.id()).href(),
                        a.id().equals(address.area()),
                        a.id(),
                        SmallBases.ALL,
                        wave.period()))
                .filter(r -> r.now() != null)
                .sorted(SurveyTables.order(sort(address)))
                .toList());
        areas.municipality()
                .filter(m ->
                        results.answer(m.id(), SmallBases.ALL, wave.period()).isPresent())
                .ifPresent(m -> rows.add(results.row(
                        m.name(),
                        address.in(m.id()).href(),
                        m.id().equals(address.area()),
                        m.id(),
                        SmallBases.ALL,
                        wave.period())));
        return rows;
    }

    private TableView areas(Results results, SurveyAddress address, Wave now, Ui ui) {
        return new SurveyTables(ui, figures, vulnerable)
                .comparison(
                        "omraden",
                        ui.text("survey.areas.heading"),
                        "",
                        ui.text("survey.column.area"),
                        results.survey(),
                        rows(results, address, now),
                        results.before(now.period()).orElse(null),
                        now,
                        true,
                        SurveyTables.links(address, "omraden", "omraden", "both"));
    }

    private Optional<ChartView> ranking(Results results, SurveyAddress address, Wave now, Ui ui) {
        List<Results.Row> rows = rows(results, address.sorted("andel"), now).stream()
                .filter(r -> !isCity(r.area()))
                .toList();
        var words = new SurveyWords(ui);
        String description =
                ui.text("survey.ranking.description", results.question().label(), rows.size(), words.wave(now));
        String foot = ui.text("survey.ranking.foot")
                + (rows.size() > SurveyCharts.MOST_ROWS
                        ? " " + ui.text("survey.ranking.more", SurveyCharts.MOST_ROWS, rows.size())
                        : "");
        return new SurveyCharts(ui)
                .ranking(
                        ui.text("survey.ranking.title", results.question().label(), words.wave(now)),
                        description,
                        rows,
                        results.city(SmallBases.ALL, now.period()).orElse(null))
                .map(c -> ChartView.of("ordning", c, overlap(rows, ui), foot, address.insert("omraden", "chart")));
    }

    private boolean isCity(AreaId area) {
        return areas.municipality().map(m -> m.id().equals(area)).orElse(false);
    }

    /** How many neighbours in the order have intervals that overlap. */
    private static String overlap(List<Results.Row> rows, Ui ui) {
        List<Estimate> known = rows.stream()
                .map(Results.Row::estimate)
                .filter(e -> e != null && e.interval() != null)
                .toList();
        int pairs = 0;
        for (int i = 1; i < known.size(); i++) {
            if (SurveyTables.interval(known.get(i)).high()
                    >= SurveyTables.interval(known.get(i - 1)).low()) {
                pairs++;
            }
        }
        return known.size() < 2 ? "" : ui.text("survey.ranking.overlap", pairs, known.size() - 1);
    }

    private Optional<ChartView> overTime(Results results, SurveyAddress address, Area area, Ui ui) {
        Map<Wave, @Nullable Answer> here = results.overTime(area.id(), SmallBases.ALL);
        Map<Wave, @Nullable Answer> city = areas.municipality()
                .filter(m -> !m.id().equals(area.id()))
                .map(m -> results.overTime(m.id(), SmallBases.ALL))
                .orElse(Map.of());
        boolean complete = city.keySet().equals(here.keySet());
        return new SurveyCharts(ui)
                .overTime(
                        ui.text("survey.time.title", results.question().label(), area.name()),
                        ui.text("survey.time.description", results.question().label(), area.name(), here.size()),
                        area.name(),
                        here,
                        complete ? city : Map.of())
                .map(c -> ChartView.of(
                        "over-tid", c, "", ui.text("survey.time.foot"), address.insert("over-tid", "chart")));
    }

    private Optional<TableView> groups(Results results, SurveyAddress address, Wave now, Ui ui) {
        if (results.groups().isEmpty()) {
            return Optional.empty();
        }
        List<Results.Row> rows = results.groups().stream()
                .map(g -> results.row(g.label(), "", false, address.area(), g.key(), now.period()))
                .filter(r -> r.now() != null)
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Area area = areas.get(address.area());
        return Optional.of(new SurveyTables(ui, figures, vulnerable)
                .comparison(
                        "grupper",
                        ui.text("survey.groups.heading", area.name()),
                        "",
                        ui.text("survey.column.group"),
                        results.survey(),
                        rows,
                        results.before(now.period()).orElse(null),
                        now,
                        !isCity(area.id()),
                        SurveyTables.links(address, "grupper", "grupper", "table")));
    }

    private Optional<TableView> cross(Results results, SurveyAddress address, Wave now, Ui ui) {
        GroupDimension split = address.split();
        if (split == null) {
            return Optional.empty();
        }
        List<Area> shown = new ArrayList<>(views.beside(results, address));
        areas.municipality().filter(m -> results.areas().contains(m.id())).ifPresent(shown::add);
        return Optional.of(
                new SurveyTables(ui, figures, vulnerable).cross(results, shown, address.area(), split, now, address));
    }

    /** One of the tables alone, for a file or a picture. */
    TableView table(Results results, SurveyAddress address, String name, Ui ui) {
        Wave now = wave(results, address).orElseThrow(() -> new NotFound("survey.nothing"));
        Optional<TableView> table = switch (name) {
            case "omraden" -> Optional.of(areas(results, address, now, ui));
            case "grupper" -> groups(results, address, now, ui);
            case "korstabell" -> cross(results, address, now, ui);
            default -> Optional.empty();
        };
        return table.orElseThrow(() -> new NotFound("survey.nothing"));
    }
}
