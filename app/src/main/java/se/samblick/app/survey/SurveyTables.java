package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Interval;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.VulnerableAreas;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.GroupDimension;
import se.samblick.app.ui.Ui;

/** The tables of surveys, for pages, files and pictures alike. */
final class SurveyTables {
    private final Ui ui;
    private final SurveyWords words;
    private final Figures figures;
    private final VulnerableAreas vulnerable;

    SurveyTables(Ui ui, Figures figures, VulnerableAreas vulnerable) {
        this.ui = ui;
        this.words = new SurveyWords(ui);
        this.figures = figures;
        this.vulnerable = vulnerable;
    }

    /** Which comparison the lines are put in order by. */
    static Comparator<Results.Row> order(String sort) {
        return switch (sort) {
            case "forandring" -> Comparator.comparingDouble(r -> -size(r.change()));
            case "mot-kommunen" -> Comparator.comparingDouble(r -> -size(r.fromCity()));
            case "andel" -> Comparator.comparingDouble(SurveyTables::bestFirst);
            default -> (a, b) -> 0;
        };
    }

    /** Surest differences first, then the largest. */
    private static double size(@Nullable Difference difference) {
        if (difference == null) {
            return -1;
        }
        return Math.abs(difference.value()) + (difference.ascertained() ? 1000 : 0);
    }

    private static double bestFirst(Results.Row row) {
        Estimate estimate = row.estimate();
        return estimate == null ? Double.POSITIVE_INFINITY : -estimate.value();
    }

    /**
     * Lines with value before and now, interval, base, change and comparison with the municipality.
     *
     * @param first heading of the first column
     * @param before the wave compared with; null in the first
     * @param city whether the comparison with the municipality is shown
     */
    TableView comparison(
            String id,
            String heading,
            String about,
            String first,
            Survey survey,
            List<Results.Row> rows,
            @Nullable Wave before,
            Wave now,
            boolean city,
            TableView.Links links) {
        boolean marks = rows.stream()
                .anyMatch(r ->
                        Optional.ofNullable(r.estimate()).map(Estimate::mark).isPresent());
        List<TableView.Head> heads = new ArrayList<>();
        heads.add(new TableView.Head(first, false));
        if (before != null) {
            heads.add(new TableView.Head(words.wave(before), true));
        }
        heads.add(new TableView.Head(words.wave(now), true));
        heads.add(new TableView.Head(ui.text("survey.column.interval"), true));
        heads.add(new TableView.Head(ui.text("survey.column.base"), true));
        if (before != null) {
            heads.add(new TableView.Head(ui.text("survey.column.change"), true));
            heads.add(new TableView.Head(ui.text("survey.column.judgement"), false));
        }
        if (city) {
            heads.add(new TableView.Head(ui.text("survey.column.city"), true));
            heads.add(new TableView.Head(ui.text("survey.column.cityJudgement"), false));
        }
        if (marks) {
            heads.add(new TableView.Head(ui.text("survey.column.mark"), false));
        }
        heads.add(new TableView.Head(ui.text("survey.column.extract"), false));
        List<TableView.Line> lines = rows.stream()
                .map(r -> new TableView.Line(r.here(), cells(r, before != null, city, marks, survey.markMeans())))
                .toList();
        return new TableView(id, heading, about, heads, lines, foot(survey, rows, now, true), links);
    }

    private List<TableView.Cell> cells(
            Results.Row row, boolean before, boolean city, boolean marks, Survey.MarkMeans means) {
        List<TableView.Cell> cells = new ArrayList<>();
        cells.add(
                row.href().isEmpty() ? TableView.Cell.text(row.label()) : TableView.Cell.link(row.label(), row.href()));
        Estimate estimate = row.estimate();
        if (before) {
            cells.add(value(row.before(), row.earlier()));
        }
        cells.add(value(row.now(), estimate).bold());
        cells.add(TableView.Cell.text(estimate == null ? "" : words.interval(estimate)));
        cells.add(
                estimate == null
                        ? TableView.Cell.text("")
                        : TableView.Cell.number(
                                words.base(estimate),
                                estimate.base() == null ? null : Double.valueOf(estimate.base())));
        if (before) {
            judged(cells, row.change(), estimate, row.question(), "change");
        }
        if (city) {
            judged(cells, row.fromCity(), estimate, row.question(), "city");
        }
        if (marks) {
            Difference tested = means == Survey.MarkMeans.CITY ? row.fromCity() : row.change();
            String mark = estimate == null ? null : estimate.mark();
            cells.add(TableView.Cell.text(words.mark(mark, tested).orElse("")));
        }
        cells.add(
                estimate == null
                        ? TableView.Cell.text("")
                        : TableView.Cell.link(
                                ui.text("survey.extract", estimate.extract().toString()),
                                "/data/uttag/" + estimate.extract()));
        return cells;
    }

    private TableView.Cell value(@Nullable Answer answer, @Nullable Estimate estimate) {
        return estimate == null
                ? TableView.Cell.text(words.notShown(answer))
                : TableView.Cell.number(words.value(estimate), estimate.value());
    }

    private void judged(
            List<TableView.Cell> cells,
            @Nullable Difference difference,
            @Nullable Estimate estimate,
            Question question,
            String against) {
        if (difference == null || estimate == null) {
            cells.add(TableView.Cell.text(""));
            cells.add(TableView.Cell.text(""));
            return;
        }
        cells.add(TableView.Cell.number(words.difference(difference, estimate), difference.value()));
        cells.add(words.judged(difference, question.polarity(), against));
    }

    /** Areas down, groups across; every cell with share, base and interval. */
    TableView cross(
            Results results,
            List<Area> areas,
            AreaId here,
            GroupDimension dimension,
            Wave wave,
            SurveyAddress address) {
        List<RespondentGroup> groups = results.groups().stream()
                .filter(g -> g.dimension() == dimension)
                .toList();
        List<TableView.Head> heads = new ArrayList<>();
        heads.add(new TableView.Head(ui.text("survey.column.area"), false));
        heads.add(new TableView.Head(ui.text("survey.group.all"), true));
        groups.forEach(g -> heads.add(new TableView.Head(g.label(), true)));
        List<TableView.Line> lines = new ArrayList<>();
        List<Results.Row> rows = new ArrayList<>();
        for (Area area : areas) {
            List<TableView.Cell> cells = new ArrayList<>();
            cells.add(TableView.Cell.text(area.name()));
            List<String> keys = new ArrayList<>(List.of(SmallBases.ALL));
            groups.forEach(g -> keys.add(g.key()));
            for (String key : keys) {
                Results.Row row = results.row(area.name(), "", false, area.id(), key, wave.period());
                rows.add(row);
                cells.add(crossed(row));
            }
            lines.add(new TableView.Line(area.id().equals(here), cells));
        }
        String by = ui.text("survey.dimension." + dimension.code())
                .toLowerCase(ui.language().locale());
        return new TableView(
                "korstabell",
                ui.text("survey.cross.heading", by),
                ui.text("survey.cross.about", words.wave(wave)),
                heads,
                lines,
                foot(results.survey(), rows, wave, false),
                links(address, "korstabell", "korstabell", "table"));
    }

    private TableView.Cell crossed(Results.Row row) {
        Estimate estimate = row.estimate();
        if (estimate == null) {
            return TableView.Cell.text(words.notShown(row.now()));
        }
        String beneath = ui.text("survey.cross.beneath", words.interval(estimate), words.base(estimate));
        return TableView.Cell.number(words.value(estimate), estimate.value()).with(beneath);
    }

    /** The links of a table of a question or of the survey. */
    static TableView.Links links(SurveyAddress address, String file, String view, String form) {
        return new TableView.Links(
                address.href(file + ".csv"), address.href(file + ".xlsx"), address.insert(view, form));
    }

    /** How intervals were made, what is left out and why, where the figures come from. */
    private List<String> foot(Survey survey, List<Results.Row> rows, Wave now, boolean differences) {
        List<String> foot = new ArrayList<>();
        List<Estimate> estimates = rows.stream()
                .map(Results.Row::estimate)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (estimates.stream().anyMatch(e -> e.method() == Estimate.Method.WILSON)) {
            foot.add(ui.text("survey.foot.wilson"));
        }
        if (estimates.stream().anyMatch(e -> e.method() == Estimate.Method.DESIGN)) {
            foot.add(ui.text("survey.foot.design"));
        }
        if (estimates.stream().anyMatch(e -> e.method() == Estimate.Method.NONE)) {
            foot.add(ui.text("survey.foot.none"));
        }
        if (rows.stream().anyMatch(r -> is(r, Answer.State.HIDDEN))) {
            foot.add(ui.text("survey.foot.hidden", survey.leastBase()));
        }
        foot.addAll(classified(rows, now));
        if (!differences) {
            source(estimates).ifPresent(foot::add);
            return foot;
        }
        long tested = rows.stream()
                .map(Results.Row::change)
                .filter(c -> c != null && c.p() != null)
                .count();
        if (tested > 0) {
            foot.add(ui.text("survey.foot.level", ui.decimal(survey.level() * 100, 0)));
        }
        if (tested >= 10) {
            foot.add(ui.text("survey.foot.many", tested, ui.decimal(tested * (1 - survey.level()), 1)));
        }
        source(estimates).ifPresent(foot::add);
        return foot;
    }

    /** Which of the areas the police had classified at the end of the wave, and what to think of it. */
    private List<String> classified(List<Results.Row> rows, Wave now) {
        return vulnerable.sentences(
                rows.stream().map(Results.Row::area).toList(), now.period().last(), "survey.foot.vulnerable", ui::text);
    }

    private static boolean is(Results.Row row, Answer.State state) {
        Answer now = row.now();
        Answer before = row.before();
        return now != null && now.state() == state || before != null && before.state() == state;
    }

    private Optional<String> source(List<Estimate> estimates) {
        TreeSet<ExtractId> extracts = new TreeSet<>();
        estimates.forEach(e -> extracts.add(e.extract()));
        if (extracts.isEmpty()) {
            return Optional.empty();
        }
        var newest = figures.extract(extracts.last());
        return Optional.of(ui.text("survey.foot.source", newest.source(), ui.date(newest.extracted())));
    }

    /** The interval of an estimate, or undefined. */
    static Interval interval(Estimate estimate) {
        Interval interval = estimate.interval();
        return interval == null ? Interval.UNDEFINED : interval;
    }
}
