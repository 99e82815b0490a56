package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Interval;
import se.samblick.app.area.Area;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.TableFile;
import se.samblick.app.ui.Ui;

/** Areas compared as a table on the page and as a file. */
@Component
class ComparisonTables {
    /** Rates are told per so many inhabitants. */
    static final double PER = 1000;

    private static final List<String> FILE_COLUMNS = List.of(
            "area",
            "count",
            "people",
            "year",
            "rate",
            "low",
            "high",
            "standardised",
            "low",
            "high",
            "expected",
            "ratio",
            "inner.low",
            "inner.high",
            "outer.low",
            "outer.high",
            "z",
            "rank.first",
            "rank.last",
            "place");

    private final ViewFrame frame;

    ComparisonTables(ViewFrame frame) {
        this.frame = frame;
    }

    ViewPage.Table table(ComparisonChoices.Asked asked, AreaComparison compared, WatchWords words) {
        List<ViewPage.Head> heads = new ArrayList<>();
        heads.add(new ViewPage.Head(words.text("watch.column.area"), false));
        for (String column : List.of("count", "people", "rate", "interval")) {
            heads.add(new ViewPage.Head(words.text("watch.column." + column), true));
        }
        if (compared.standardised()) {
            heads.add(new ViewPage.Head(words.text("watch.column.standardised"), true));
        }
        for (String column : List.of("expected", "ratio", "rank")) {
            heads.add(new ViewPage.Head(words.text("watch.column." + column), true));
        }
        heads.add(new ViewPage.Head(words.text("watch.column.place"), false));
        List<ViewPage.Row> rows = compared.rows().stream()
                .map(r -> row(asked, compared, r, words))
                .toList();
        WatchAddress where = asked.where();
        var files = new ViewPage.Files(
                where.href(ComparisonPages.PATH + "/tabell.csv", asked.fields()),
                where.href(ComparisonPages.PATH + "/tabell.xlsx", asked.fields()),
                where.insert("areas", "table", asked.fields()));
        String heading =
                words.text("watch.areas.heading", compared.category().label(), words.period(compared.period()));
        return new ViewPage.Table(
                "jamforelse", heading, heads, rows, List.of(frame.source(compared.sources(), words)), files);
    }

    private ViewPage.Row row(
            ComparisonChoices.Asked asked, AreaComparison compared, AreaComparison.Row row, WatchWords words) {
        Amount count = row.count();
        Long people = row.people();
        AreaComparison.Estimate rate = row.rate();
        List<ViewPage.Cell> cells = new ArrayList<>();
        cells.add(ViewPage.Cell.link(row.area().name(), here(asked, row.area()))
                .small(frame.scope().grade(row.area().id(), asked.at(), words)));
        cells.add(ViewPage.Cell.of(amount(count, words)));
        cells.add(
                people == null
                        ? ViewPage.Cell.of("–")
                        : ViewPage.Cell.of(words.whole(people)).small(Integer.toString(row.year())));
        cells.add(ViewPage.Cell.of(rate == null ? "–" : words.decimal(rate.value() * PER, 1)));
        cells.add(ViewPage.Cell.of(rate == null ? "–" : interval(rate, words)));
        if (compared.standardised()) {
            cells.add(standardised(row.standardised(), words));
        }
        cells.add(ViewPage.Cell.of(words.expected(row.expected())));
        cells.add(ViewPage.Cell.of(count == null ? "–" : words.decimal(count.lower() / row.expected(), 2)));
        cells.add(ViewPage.Cell.of(rank(row, words)));
        cells.add(place(compared.category(), row, words));
        return new ViewPage.Row("", cells);
    }

    private static ViewPage.Cell standardised(AreaComparison.@Nullable Estimate rate, WatchWords words) {
        return rate == null
                ? ViewPage.Cell.of("–")
                : ViewPage.Cell.of(words.decimal(rate.value() * PER, 1)).small(interval(rate, words));
    }

    private static String here(ComparisonChoices.Asked asked, Area area) {
        return "/laget?omrade=" + area.id()
                + "&datamangd=" + asked.where().dataset().id().value()
                + "&kategori=" + asked.category().id().value();
    }

    static String amount(@Nullable Amount count, WatchWords words) {
        if (count == null) {
            return "–";
        }
        String from = words.whole(Math.round(count.lower()));
        return count.exact()
                ? from
                : count.bounded() ? from + "–" + words.whole(Math.round(count.upper())) : from + "–";
    }

    static String interval(AreaComparison.Estimate estimate, WatchWords words) {
        return words.text(
                "watch.fromTo",
                words.decimal(estimate.interval().low() * PER, 1),
                words.decimal(estimate.interval().high() * PER, 1));
    }

    static String rank(AreaComparison.Row row, WatchWords words) {
        if (row.first() == 0) {
            return "–";
        }
        return row.first() == row.last()
                ? words.whole(row.first())
                : words.whole(row.first()) + "–" + words.whole(row.last());
    }

    static ViewPage.Cell place(Category category, AreaComparison.Row row, WatchWords words) {
        AreaComparison.Place place = row.place();
        String text = words.text("watch.place." + place.code());
        if (!place.outside()) {
            return ViewPage.Cell.chip(text, "none", place == AreaComparison.Place.INSIDE ? "approx" : "dash");
        }
        boolean more = place == AreaComparison.Place.ABOVE || place == AreaComparison.Place.FAR_ABOVE;
        return ViewPage.Cell.chip(text, WatchWords.state(category, more), more ? "up" : "down");
    }

    TableFile file(ComparisonChoices.Asked asked, AreaComparison compared, Ui ui) {
        WatchWords words = frame.words(ui);
        List<String> notes = new ArrayList<>();
        notes.add(words.text("watch.areas.heading", compared.category().label(), words.period(compared.period())));
        notes.addAll(AgeWords.notes(compared, words));
        notes.add(frame.source(compared.sources(), words));
        return new TableFile(
                "omraden-" + asked.where().area().id(),
                FILE_COLUMNS.stream().map(c -> words.text("watch.column." + c)).toList(),
                compared.rows().stream().map(r -> cells(r, words)).toList(),
                notes);
    }

    private static List<@Nullable Object> cells(AreaComparison.Row row, WatchWords words) {
        List<@Nullable Object> cells = new ArrayList<>();
        Amount count = row.count();
        cells.add(row.area().name());
        cells.add(count == null ? null : count.exact() ? Double.valueOf(count.lower()) : amount(count, words));
        cells.add(row.people());
        cells.add(row.year() == 0 ? null : Long.valueOf(row.year()));
        estimate(cells, row.rate());
        estimate(cells, row.standardised());
        cells.add(WatchWords.finite(row.expected()));
        cells.add(count == null ? null : WatchWords.finite(count.lower() / row.expected()));
        limits(cells, row.inner());
        limits(cells, row.outer());
        cells.add(WatchWords.finite(row.z()));
        cells.add(row.first() == 0 ? null : Long.valueOf(row.first()));
        cells.add(row.last() == 0 ? null : Long.valueOf(row.last()));
        cells.add(words.text("watch.place." + row.place().code()));
        return cells;
    }

    private static void estimate(List<@Nullable Object> cells, AreaComparison.@Nullable Estimate estimate) {
        cells.add(estimate == null ? null : Double.valueOf(estimate.value() * PER));
        cells.add(estimate == null ? null : Double.valueOf(estimate.interval().low() * PER));
        cells.add(estimate == null ? null : Double.valueOf(estimate.interval().high() * PER));
    }

    private static void limits(List<@Nullable Object> cells, @Nullable Interval limits) {
        cells.add(limits == null ? null : WatchWords.finite(limits.low()));
        cells.add(limits == null ? null : WatchWords.finite(limits.high()));
    }
}
