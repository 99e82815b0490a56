package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Interval;
import se.samblick.app.area.Area;
import se.samblick.app.area.Areas;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureForm;
import se.samblick.app.figures.FigureKind;
import se.samblick.app.figures.Pins;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.Query;

/**
 * Surveys in pictures: a share in the text with its margin and the wave before, a change in words, and every table and
 * chart of the pages. Always in Swedish, as pictures are.
 */
@Component
class SurveyFigures implements FigureKind {
    static final String KEY = "survey";

    static final Set<String> BLOCKS = Set.of("fragor", "omraden", "grupper", "korstabell", "over-tid");
    static final Set<String> CHIPS = Set.of("andel", "forandring");

    private final Surveys surveys;
    private final SurveyPages pages;
    private final QuestionPages questions;
    private final SurveyView views;
    private final Areas areas;
    private final UiFactory uis;
    private final SurveyChoices choices;

    SurveyFigures(
            Surveys surveys,
            SurveyPages pages,
            QuestionPages questions,
            SurveyView views,
            Areas areas,
            UiFactory uis,
            SurveyChoices choices) {
        this.surveys = surveys;
        this.pages = pages;
        this.questions = questions;
        this.views = views;
        this.areas = areas;
        this.uis = uis;
        this.choices = choices;
    }

    /**
     * What a figure asks for.
     *
     * @param view one of the tables, or {@code andel} or {@code forandring} for words
     * @param question null for a survey as a whole
     * @param group folded label of a group; null for everybody
     */
    record Asked(
            String view,
            String survey,
            @Nullable String question,
            String area,
            String wave,
            @Nullable String level,
            @Nullable String sort,
            @Nullable String split,
            @Nullable String group) {
        SurveyView.Asked address(@Nullable ExtractId pin) {
            return new SurveyView.Asked(area, wave, level, sort, split, pin == null ? null : pin.toString(), null);
        }
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<String> offer(Language language) {
        return surveys.all().isEmpty()
                ? Optional.empty()
                : Optional.of(uis.in(language).text("survey.insert.kind"));
    }

    @Override
    public FigureForm form(FigureForm.Asking asking) {
        return choices.form(asking);
    }

    @Override
    public boolean inWords(Query query) {
        return query.says("view") && CHIPS.contains(query.as(Asked.class).view());
    }

    @Override
    public Query query(Map<String, List<String>> asked) {
        String view = first(asked, "vy");
        if (!BLOCKS.contains(view) && !CHIPS.contains(view)) {
            throw new InvalidInput("survey.insert.view", view);
        }
        DatasetId survey = views.dataset(first(asked, "undersokning"));
        surveys.get(survey);
        String question = first(asked, "fraga");
        if (!view.equals("fragor")) {
            surveys.question(survey, views.question(question));
        }
        views.area(first(asked, "omrade"));
        views.period(first(asked, "omgang"));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("view", view);
        query.put("survey", survey.value());
        put(query, "question", question);
        query.put("area", first(asked, "omrade"));
        query.put("wave", first(asked, "omgang"));
        put(query, "level", first(asked, "niva"));
        put(query, "sort", first(asked, "ordna"));
        put(query, "split", first(asked, "dela"));
        put(query, "group", first(asked, "grupp"));
        return Query.of(query);
    }

    private static void put(Map<String, String> query, String member, String value) {
        if (!value.isEmpty()) {
            query.put(member, value);
        }
    }

    private static String first(Map<String, List<String>> asked, String name) {
        List<String> values = asked.get(name);
        return values == null || values.isEmpty() || values.get(0) == null ? "" : values.get(0);
    }

    @Override
    public Optional<Block> block(Query query, Pins pins) {
        return told(query, BLOCKS, asked -> Optional.of(answer(asked, pins.of(new DatasetId(asked.survey())))));
    }

    /** What does not say all that is asked of it, or names nothing known, is not told. */
    private static <T> Optional<T> told(Query query, Set<String> views, Function<Asked, Optional<T>> answer) {
        if (!query.says("view", "survey", "area", "wave")) {
            return Optional.empty();
        }
        try {
            Asked asked = query.as(Asked.class);
            return views.contains(asked.view()) ? answer.apply(asked) : Optional.empty();
        } catch (NotFound | InvalidInput | IllegalArgumentException untold) {
            return Optional.empty();
        }
    }

    private Block answer(Asked asked, @Nullable ExtractId pin) {
        Ui ui = uis.in(Language.SV);
        var survey = new DatasetId(asked.survey());
        Area area = areas.get(new se.samblick.app.area.AreaId(asked.area()));
        if (asked.view().equals("fragor")) {
            List<Wave> waves = surveys.waves(survey);
            List<Results> all = surveys.results(survey, surveys.questions(survey), pin);
            SurveyAddress address = views.of(surveys.get(survey), waves, all, asked.address(pin), ui);
            TableView table = pages.table(surveys.get(survey), waves, all, address, ui)
                    .orElseThrow(() -> new NotFound("survey.nothing"));
            return new Block(surveys.get(survey).title() + ", " + area.name(), data(table), null, newest(all, address));
        }
        Results results = surveys.results(survey, new CategoryId(String.valueOf(asked.question())), pin);
        SurveyAddress address = views.of(results, asked.address(pin), ui);
        String title = results.question().label();
        if (asked.view().equals("over-tid")) {
            return overTime(results, address, area, ui);
        }
        if (asked.view().equals("omraden")) {
            return new Block(
                    title + ", " + wave(results, address, ui),
                    ranking(results, address, ui),
                    FigureBlock.ChartKind.DOT,
                    newest(List.of(results), address));
        }
        TableView table = questions.table(results, address, asked.view(), ui);
        return new Block(title + ": " + table.heading(), data(table), null, newest(List.of(results), address));
    }

    private static @Nullable ExtractId newest(List<Results> all, SurveyAddress address) {
        var wave = address.wave();
        return wave == null
                ? null
                : all.stream()
                        .map(r -> r.extract(wave))
                        .flatMap(Optional::stream)
                        .max(java.util.Comparator.naturalOrder())
                        .orElse(null);
    }

    private static String wave(Results results, SurveyAddress address, Ui ui) {
        return results.waves().stream()
                .filter(w -> w.period().equals(address.wave()))
                .findFirst()
                .map(new SurveyWords(ui)::wave)
                .orElse("");
    }

    /** A table as it stands on the page: judgements as words, extracts left to the source line. */
    private static FigureData data(TableView table) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < table.heads().size(); i++) {
            int column = i;
            boolean link = i > 0
                    && table.lines().stream()
                            .anyMatch(l -> l.cells().get(column).href().startsWith("/data/"));
            if (!link) {
                kept.add(i);
            }
        }
        List<FigureData.Row> rows = new ArrayList<>();
        for (TableView.Line line : table.lines()) {
            List<FigureData.Cell> cells = new ArrayList<>();
            kept.forEach(i -> cells.add(cell(line.cells().get(i))));
            rows.add(new FigureData.Row(cells, false));
        }
        List<FigureData.Column> columns = new ArrayList<>();
        for (int i : kept) {
            FigureData.Role role = i == 0
                    ? FigureData.Role.LABEL
                    : table.heads().get(i).num() ? FigureData.Role.DERIVED : FigureData.Role.LABEL;
            columns.add(new FigureData.Column(table.heads().get(i).text(), role));
        }
        return new FigureData(columns, rows, notes(table), source(table), table.heading());
    }

    private static FigureData.Cell cell(TableView.Cell cell) {
        String text = cell.small().isEmpty() ? cell.text() : cell.text() + " (" + cell.small() + ")";
        return new FigureData.Cell(text, cell.number());
    }

    private static List<String> notes(TableView table) {
        List<String> foot = table.foot();
        return foot.isEmpty() ? foot : foot.subList(0, foot.size() - 1);
    }

    private static String source(TableView table) {
        List<String> foot = table.foot();
        return foot.isEmpty() ? "" : foot.get(foot.size() - 1).replaceFirst("\\.$", "");
    }

    /** Areas in order of their values with the ends of their intervals, which is what is drawn. */
    private FigureData ranking(Results results, SurveyAddress address, Ui ui) {
        var words = new SurveyWords(ui);
        Wave now = results.waves().stream()
                .filter(w -> w.period().equals(address.wave()))
                .findFirst()
                .orElseThrow(() -> new NotFound("survey.nothing"));
        TableView table = questions.table(results, address, "omraden", ui);
        List<FigureData.Row> rows = new ArrayList<>();
        for (Results.Row row : questions.rows(results, address.sorted("andel"), now)) {
            Estimate estimate = row.estimate();
            List<FigureData.Cell> cells = new ArrayList<>();
            cells.add(new FigureData.Cell(row.label(), null));
            if (estimate == null) {
                for (int i = 0; i < 5; i++) {
                    cells.add(new FigureData.Cell(i == 0 ? words.notShown(row.now()) : "", null));
                }
            } else {
                Interval interval = SurveyTables.interval(estimate);
                cells.add(new FigureData.Cell(words.value(estimate), estimate.value()));
                cells.add(limit(interval.low(), estimate, words));
                cells.add(limit(interval.high(), estimate, words));
                Long base = estimate.base();
                cells.add(new FigureData.Cell(words.base(estimate), base == null ? null : Double.valueOf(base)));
                Difference change = row.change();
                cells.add(new FigureData.Cell(change == null ? "" : words.change(change, estimate), null));
            }
            rows.add(new FigureData.Row(cells, false));
        }
        return new FigureData(
                List.of(
                        new FigureData.Column(ui.text("survey.column.area"), FigureData.Role.LABEL),
                        new FigureData.Column(words.wave(now), FigureData.Role.VALUE),
                        new FigureData.Column(ui.text("survey.column.low"), FigureData.Role.VALUE),
                        new FigureData.Column(ui.text("survey.column.high"), FigureData.Role.VALUE),
                        new FigureData.Column(ui.text("survey.column.base"), FigureData.Role.DERIVED),
                        new FigureData.Column(ui.text("survey.column.change"), FigureData.Role.LABEL)),
                rows,
                notes(table),
                source(table),
                ui.text("survey.ranking.description", results.question().label(), rows.size(), words.wave(now)));
    }

    private static FigureData.Cell limit(double value, Estimate estimate, SurveyWords words) {
        return Double.isFinite(value)
                ? new FigureData.Cell(words.limit(value, estimate), value)
                : new FigureData.Cell("–", null);
    }

    private Block overTime(Results results, SurveyAddress address, Area area, Ui ui) {
        var words = new SurveyWords(ui);
        List<FigureData.Column> columns = new ArrayList<>();
        columns.add(new FigureData.Column(ui.text("survey.column.area"), FigureData.Role.LABEL));
        results.waves().forEach(w -> columns.add(new FigureData.Column(words.wave(w), FigureData.Role.VALUE)));
        List<FigureData.Row> rows = new ArrayList<>();
        rows.add(series(area, results, words));
        areas.municipality().filter(m -> !m.id().equals(area.id())).ifPresent(m -> rows.add(series(m, results, words)));
        TableView table = questions.table(results, address, "omraden", ui);
        var data = new FigureData(
                columns,
                rows,
                notes(table),
                source(table),
                ui.text(
                        "survey.time.description",
                        results.question().label(),
                        area.name(),
                        results.waves().size()));
        return new Block(
                results.question().label() + ", " + area.name(),
                data,
                FigureBlock.ChartKind.LINE,
                newest(List.of(results), address));
    }

    private static FigureData.Row series(Area area, Results results, SurveyWords words) {
        List<FigureData.Cell> cells = new ArrayList<>();
        cells.add(new FigureData.Cell(area.name(), null));
        results.overTime(area.id(), SmallBases.ALL).forEach((wave, answer) -> {
            Estimate estimate = answer == null ? null : answer.estimate();
            cells.add(
                    estimate == null
                            ? new FigureData.Cell(words.notShown(answer), null)
                            : new FigureData.Cell(words.value(estimate), estimate.value()));
        });
        return new FigureData.Row(cells, false);
    }

    @Override
    public Optional<Chip> chip(Query query, Figure.Presentation presentation, Pins pins) {
        return told(query, CHIPS, asked -> words(asked, pins.of(new DatasetId(asked.survey()))));
    }

    private Optional<Chip> words(Asked asked, @Nullable ExtractId pin) {
        Ui ui = uis.in(Language.SV);
        var words = new SurveyWords(ui);
        Results results =
                surveys.results(new DatasetId(asked.survey()), new CategoryId(String.valueOf(asked.question())), pin);
        SurveyAddress address = views.of(results, asked.address(pin), ui);
        var wave = address.wave();
        String group = asked.group() == null ? SmallBases.ALL : asked.group();
        if (wave == null) {
            return Optional.empty();
        }
        Optional<Estimate> now = results.estimate(address.area(), group, wave);
        Optional<Wave> before = results.before(wave);
        Optional<Estimate> earlier = before.flatMap(b -> results.estimate(address.area(), group, b.period()));
        if (asked.view().equals("forandring")) {
            return now.flatMap(n -> results.change(address.area(), group, wave)
                    .map(c -> new Chip(words.change(c, n), values(n, earlier.orElse(null)), n.extract())));
        }
        return now.map(n -> {
            String margin = words.margin(n);
            StringBuilder text = new StringBuilder(words.value(n));
            text.append(margin.isEmpty() ? "" : " (" + margin + ")").append(' ').append(wave(results, address, ui));
            earlier.ifPresent(e -> text.append(", ")
                    .append(words.value(e))
                    .append(' ')
                    .append(before.map(words::wave).orElse("")));
            return new Chip(text.toString(), values(n, earlier.orElse(null)), n.extract());
        });
    }

    private static Map<String, Double> values(Estimate now, @Nullable Estimate earlier) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("current", now.value());
        if (earlier != null) {
            values.put("previous", earlier.value());
        }
        return values;
    }
}
