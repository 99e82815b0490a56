package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Judgement;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;
import se.samblick.app.area.Area;
import se.samblick.app.area.Areas;
import se.samblick.app.area.VulnerableAreas;
import se.samblick.app.ui.Ui;
import se.samblick.charts.Caption;
import se.samblick.charts.Chart;
import se.samblick.charts.LineChart;
import se.samblick.charts.Look;
import se.samblick.charts.SmallMultiples;
import se.samblick.charts.Value;
import se.samblick.charts.Width;

/** Draws one category over the years: in the area in question and, where there are figures, in those beside it. */
@Component
class ChangeCharts {
    private static final int MOST_YEARS = 10;
    private static final int MOST_AREAS = 24;

    private final Figures figures;
    private final Areas areas;
    private final VulnerableAreas vulnerable;

    ChangeCharts(Figures figures, Areas areas, VulnerableAreas vulnerable) {
        this.figures = figures;
        this.areas = areas;
        this.vulnerable = vulnerable;
    }

    /** An area with its values, the earliest year first. */
    record Panel(Area area, List<@Nullable Sum> sums, boolean here) {
        boolean empty() {
            return sums.stream().allMatch(Objects::isNull);
        }
    }

    /** The years that are known of any area, the earliest first; without panels if none is. */
    record Years(List<Period> periods, List<Panel> panels) {}

    ChangesPage.@Nullable Chart chart(Area area, Dataset dataset, ChangesAddress view, ChangeTable table, Ui ui) {
        ChangeRow row = chosen(view, table);
        Years years = years(area, dataset, row.category(), view.window(), view.at(), view.extract());
        return years.panels().isEmpty() ? null : worded(years, row, table, view, ui);
    }

    /** A category in the window that ends on a day, and in the same window of earlier years. */
    Years years(
            Area area, Dataset dataset, Category category, Window window, LocalDate at, @Nullable ExtractId extract) {
        List<Period> periods = new ArrayList<>(new Changes(window, at, MOST_YEARS).periods());
        Collections.reverse(periods);
        List<Panel> panels = panels(area, dataset, category, periods, extract);
        int first = firstKnown(panels);
        if (first < 0) {
            return new Years(List.of(), List.of());
        }
        return new Years(
                List.copyOf(periods.subList(first, periods.size())),
                panels.stream()
                        .map(p -> new Panel(
                                p.area(), p.sums().subList(first, p.sums().size()), p.here()))
                        .toList());
    }

    /** Which of the areas drawn the police had classified on the last day, and what to think of it. */
    List<String> vulnerable(Years years, Ui ui) {
        LocalDate day = years.periods().get(years.periods().size() - 1).last();
        return vulnerable.sentences(
                years.panels().stream().map(p -> p.area().id()).toList(), day, "area.vulnerable.note", ui::text);
    }

    private static ChangeRow chosen(ChangesAddress view, ChangeTable table) {
        Optional<ChangeRow> asked = table.rows().stream()
                .filter(r -> r.category().id().value().equals(view.category()))
                .findFirst();
        return asked.orElseGet(() -> table.rows().stream()
                .min(java.util.Comparator.comparing((ChangeRow r) -> Meaning.of(r))
                        .thenComparingDouble(r -> r.change().p()))
                .orElseThrow());
    }

    /** The area itself first, then those beside it, or its parts where it is the top. */
    private List<Panel> panels(
            Area area, Dataset dataset, Category category, List<Period> periods, @Nullable ExtractId extract) {
        LocalDate day = periods.get(periods.size() - 1).last();
        List<Area> beside = area.parent() == null ? areas.children(area.id(), day) : areas.children(area.parent(), day);
        List<Panel> panels = new ArrayList<>();
        panels.add(panel(area, dataset, category, periods, extract, true));
        beside.stream()
                .filter(a -> !a.id().equals(area.id()))
                .limit(MOST_AREAS)
                .map(a -> panel(a, dataset, category, periods, extract, false))
                .filter(p -> !p.empty())
                .forEach(panels::add);
        return panels;
    }

    private Panel panel(
            Area area,
            Dataset dataset,
            Category category,
            List<Period> periods,
            @Nullable ExtractId extract,
            boolean here) {
        var key = new SeriesKey(dataset.id(), area.id(), category.id(), Measure.COUNT);
        return new Panel(area, figures.values(key, periods, extract), here);
    }

    private static int firstKnown(List<Panel> panels) {
        int years = panels.get(0).sums().size();
        for (int i = 0; i < years; i++) {
            int year = i;
            if (panels.stream().anyMatch(p -> p.sums().get(year) != null)) {
                return i;
            }
        }
        return -1;
    }

    private ChangesPage.Chart worded(Years years, ChangeRow row, ChangeTable table, ChangesAddress view, Ui ui) {
        List<Panel> panels = years.panels();
        List<Period> periods = years.periods();
        Judgement judgement = row.change().judgement();
        Panel here = panels.get(0);
        String title = ui.text(
                "figures.chart.title." + judgement.code(),
                row.label(),
                here.area().name());
        String description = ui.text(
                "figures.chart.description",
                row.label(),
                here.area().name(),
                AmountText.of(row.previous(), ui),
                PeriodText.of(table.previous(), ui.language()),
                AmountText.of(row.current(), ui),
                PeriodText.of(table.current(), ui.language()),
                ui.text("figures.judgement." + judgement.code()));
        Chart chart = draw(
                panels,
                periods,
                new Caption(title, description, "", ui.language().charts()));
        List<String> headers = new ArrayList<>(List.of(ui.text("figures.area")));
        periods.forEach(p -> headers.add(PeriodText.year(p)));
        return new ChangesPage.Chart(
                title,
                ui.text(
                        panels.size() == 1 ? "figures.chart.about.one" : "figures.chart.about.many",
                        PeriodText.withoutYear(table.current(), ui.language()),
                        PeriodText.year(periods.get(0)),
                        PeriodText.year(table.current())),
                chart.toSvg("over-tid-bild", Width.WIDE, Look.SCREEN),
                chart.toSvg("over-tid-bild-smal", Width.NARROW, Look.SCREEN),
                headers,
                panels.stream().map(p -> cells(p, ui)).toList(),
                foot(years, row.category(), ui),
                AreaChangesFigure.insert(view, row.category().id()));
    }

    private String foot(Years years, Category category, Ui ui) {
        List<String> foot = new ArrayList<>();
        if (years.panels().size() > 1) {
            foot.add(ui.text("figures.chart.foot"));
        }
        if (category.detectionDriven()) {
            foot.add(ui.text("figures.note.detection"));
        }
        foot.addAll(vulnerable(years, ui));
        return String.join(" ", foot);
    }

    private static Chart draw(List<Panel> panels, List<Period> periods, Caption caption) {
        List<String> years = periods.stream().map(PeriodText::year).toList();
        if (panels.size() == 1) {
            var line = new LineChart.Line(panels.get(0).area().name(), values(panels.get(0)), true);
            return new LineChart(
                    caption, se.samblick.charts.Measure.COUNT, years, List.of(line), Optional.empty(), List.of());
        }
        return new SmallMultiples(
                caption,
                se.samblick.charts.Measure.COUNT,
                years,
                panels.stream()
                        .map(p -> new SmallMultiples.Panel(p.area().name(), values(p), p.here()))
                        .toList());
    }

    private static List<Value> values(Panel panel) {
        return panel.sums().stream().map(ChangeCharts::value).toList();
    }

    private static Value value(@Nullable Sum sum) {
        if (sum == null || !sum.amount().bounded()) {
            return Value.missing();
        }
        Amount amount = sum.amount();
        return amount.exact() ? Value.of(amount.lower()) : Value.between(amount.lower(), amount.upper());
    }

    private static List<String> cells(Panel panel, Ui ui) {
        List<String> cells = new ArrayList<>(List.of(panel.area().name()));
        panel.sums().forEach(s -> cells.add(AmountText.of(s == null ? null : s.amount(), ui)));
        return cells;
    }
}
