package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Judgement;
import se.samblick.analysis.Period;
import se.samblick.app.ui.Ui;
import se.samblick.charts.IntervalBar;
import se.samblick.charts.Look;

/** Words a change table for the page. */
final class ChangeTables {
    /** Below this many before, a percentage says more than the numbers can bear. */
    private static final int FEWEST_FOR_PERCENT = 10;

    private static final double SIGNIFICANCE = 0.05;

    /** A longer table, such as one of crime codes, shows what matters first in each group, and leads to the rest. */
    private static final int MOST_ROWS = 80;

    private static final int FEWEST_OF_GROUP = 3;
    private static final int MOST_LEFT_OUT = 12;

    private final Figures figures;
    private final Ui ui;

    ChangeTables(Figures figures, Ui ui) {
        this.figures = figures;
        this.ui = ui;
    }

    ChangesPage.Table table(ChangesAddress view, ChangeTable table) {
        List<Period> oldestFirst = new ArrayList<>(table.periods());
        java.util.Collections.reverse(oldestFirst);
        List<CategoryGroup> named = figures.groups(table.query().dataset());
        CategoryTree tree = CategoryTree.of(figures.categories(table.query().dataset()));
        List<ChangeGroups.Group> groups = ChangeGroups.of(table.rows(), named, tree);
        boolean alone = groups.size() == 1;
        int number = groups.stream().mapToInt(g -> g.rows().size()).sum();
        int most = view.all() || number <= MOST_ROWS
                ? Integer.MAX_VALUE
                : Math.max(FEWEST_OF_GROUP, MOST_ROWS / groups.size());
        boolean cut = groups.stream().anyMatch(g -> g.rows().size() > most);
        return new ChangesPage.Table(
                ui.text("figures.changes.heading", PeriodText.of(table.previous(), ui.language())),
                oldestFirst.stream().map(PeriodText::year).toList(),
                groups.stream().map(g -> group(view, g, alone, most)).toList(),
                foot(table),
                table.rows().stream().anyMatch(r -> r.category().detectionDriven()),
                leftOut(table),
                cut
                        ? new ChangesPage.Link(
                                ui.text("figures.changes.all", number),
                                view.withAll().href())
                        : null,
                view.whole().href("/laget/tabell.csv"),
                view.whole().href("/laget/tabell.xlsx"));
    }

    /** @param most rows of the group, those that matter first */
    private ChangesPage.Group group(ChangesAddress view, ChangeGroups.Group group, boolean alone, int most) {
        List<ChangesPage.Row> rows = new ArrayList<>();
        group.rows().stream().limit(most).forEach(r -> rows.add(row(view, r)));
        ChangeRow sum = group.sum();
        if (sum != null) {
            rows.add(sumRow(sum, group.title()));
        }
        if (!group.content().isEmpty()) {
            return new ChangesPage.Group(
                    ui.text("figures.group.content", group.title(), String.join(", ", group.content())), rows);
        }
        String title = group.title().isEmpty() && !alone ? ui.text("figures.group.other") : group.title();
        return new ChangesPage.Group(alone && group.title().isEmpty() ? "" : title, rows);
    }

    private ChangesPage.Row row(ChangesAddress view, ChangeRow row) {
        ExtractId extract =
                row.extracts().stream().max(java.util.Comparator.naturalOrder()).orElseThrow();
        return row(
                row,
                row.label(),
                view.withCategory(row.category().id().value()).href() + "#over-tid",
                new ChangesPage.Link(ui.text("figures.extract.number", extract.toString()), "/data/uttag/" + extract));
    }

    private ChangesPage.Row sumRow(ChangeRow sum, String title) {
        String label = title.isEmpty() ? ui.text("figures.sum") : ui.text("figures.sumOf", title);
        return row(sum, label, "", null);
    }

    private ChangesPage.Row row(ChangeRow row, String label, String href, ChangesPage.@Nullable Link extract) {
        Meaning meaning = Meaning.of(row);
        Judgement judgement = row.change().judgement();
        List<String> values = new ArrayList<>();
        row.values().forEach(v -> values.add(0, AmountText.of(v, ui)));
        return new ChangesPage.Row(
                label,
                href,
                row.category().detectionDriven(),
                href.isEmpty(),
                values,
                AmountText.signed(row.change().difference(), ui),
                percent(row),
                bar(row, meaning),
                meaning.state(),
                icon(judgement),
                ui.text("figures.judgement." + judgement.code()),
                doubt(row),
                extract);
    }

    private String percent(ChangeRow row) {
        Double percent = row.change().percent();
        boolean few = row.previous().lower() < FEWEST_FOR_PERCENT;
        return percent == null || few ? "–" : ui.signedPercent(percent, 1);
    }

    private String bar(ChangeRow row, Meaning meaning) {
        Double low = row.change().low();
        if (row.change().judgement() == Judgement.TOO_SMALL || low == null) {
            return "";
        }
        Double high = row.change().high();
        boolean exact = row.previous().exact()
                && row.current().exact()
                && row.previous().lower() > 0;
        double ratio = exact ? row.current().lower() / row.previous().lower() : Double.NaN;
        return new IntervalBar(
                        ratio,
                        low,
                        high == null ? Double.POSITIVE_INFINITY : high,
                        meaning.tone(),
                        ui.language().charts())
                .toSvg(Look.SCREEN);
    }

    private static String icon(Judgement judgement) {
        return switch (judgement) {
            case INCREASE -> "up";
            case DECREASE -> "down";
            case CHANCE -> "approx";
            case TOO_SMALL -> "dash";
        };
    }

    /** Ascertained by itself, but not when all rows are tried together. */
    private String doubt(ChangeRow row) {
        Double q = row.q();
        boolean shaky = q != null && row.change().p() < SIGNIFICANCE && q >= SIGNIFICANCE;
        return shaky ? ui.text("figures.doubt") : "";
    }

    private List<String> foot(ChangeTable table) {
        List<String> foot = new ArrayList<>();
        Extract extract = figures.extract(table.extracts().stream()
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow());
        foot.add(ui.text(
                "figures.changes.source",
                extract.source(),
                PeriodText.withoutYear(table.current(), ui.language()),
                ui.date(extract.extracted())));
        long secured = table.rows().stream().filter(ChangeTables::secured).count();
        long held = table.rows().stream()
                .filter(ChangeTables::secured)
                .filter(r -> r.q() != null && r.q() < SIGNIFICANCE)
                .count();
        if (secured > 0) {
            foot.add(ui.text(secured == held ? "figures.changes.held" : "figures.changes.heldSome", held, secured));
        }
        foot.add(ui.text("figures.changes.meaning"));
        return foot;
    }

    private static boolean secured(ChangeRow row) {
        return !row.total()
                && (row.change().judgement() == Judgement.INCREASE
                        || row.change().judgement() == Judgement.DECREASE);
    }

    private String leftOut(ChangeTable table) {
        if (table.leftOut().isEmpty()) {
            return "";
        }
        String first = String.join(
                ", ",
                table.leftOut().stream()
                        .limit(MOST_LEFT_OUT)
                        .map(Category::label)
                        .toList());
        int more = table.leftOut().size() - MOST_LEFT_OUT;
        return ui.text("figures.changes.leftOut", more > 0 ? ui.text("figures.list.more", first, more) : first);
    }
}
