package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Interval;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureKind.Block;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** The tables and charts of the survey pages as blocks of a picture. */
@Component
class SurveyBlocks {
    private final Surveys surveys;
    private final SurveyPages pages;
    private final QuestionPages questions;
    private final SurveyView views;
    private final Areas areas;
    private final UiFactory uis;

    SurveyBlocks(
            Surveys surveys, SurveyPages pages, QuestionPages questions, SurveyView views, Areas areas, UiFactory uis) {
        this.surveys = surveys;
        this.pages = pages;
        this.questions = questions;
        this.views = views;
        this.areas = areas;
        this.uis = uis;
    }

    /**
     * What a block tells.
     *
     * @throws NotFound if it names nothing known
     */
    Block answer(SurveyFigures.Asked asked, @Nullable ExtractId pin) {
        Ui ui = uis.in(Language.SV);
        var survey = new DatasetId(asked.survey());
        Area area = areas.get(new AreaId(asked.area()));
        List<Wave> waves = surveys.waves(survey);
        if (asked.view().equals("omgangar") && !waves.isEmpty()) {
            SurveyAddress address = views.of(surveys.get(survey), waves, List.of(), asked.address(pin), ui);
            TableView table = SurveyPages.waveTable(waves, address, ui);
            return new Block(
                    surveys.get(survey).title() + ": " + table.heading(),
                    waveData(table, surveys.get(survey), ui),
                    null,
                    null);
        }
        if (asked.view().equals("fragor")) {
            List<Results> all = surveys.overall(survey, surveys.questions(survey), pin);
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

    /** How many were asked and answered, which is told of the survey and comes from no extract. */
    private static FigureData waveData(TableView table, Survey survey, Ui ui) {
        FigureData data = data(table);
        return new FigureData(
                data.columns(),
                data.rows(),
                List.of(),
                ui.text("survey.waves.source", survey.maker()),
                table.heading());
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

    /** The wave that an address asks for, in words. */
    static String wave(Results results, SurveyAddress address, Ui ui) {
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
}
