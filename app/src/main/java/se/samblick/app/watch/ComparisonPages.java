package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Overdispersion;
import se.samblick.app.area.AreaId;
import se.samblick.app.ui.Ui;
import se.samblick.charts.Caption;
import se.samblick.charts.IntervalChart;
import se.samblick.charts.Measure;
import se.samblick.charts.Value;

/** Makes the page that compares areas. */
@Component
class ComparisonPages {
    static final String PATH = "/laget/omraden";

    private final ComparisonChoices choices;
    private final ComparisonTables tables;
    private final ViewFrame frame;

    ComparisonPages(ComparisonChoices choices, ComparisonTables tables, ViewFrame frame) {
        this.choices = choices;
        this.tables = tables;
        this.frame = frame;
    }

    ViewPage page(WatchAddress where, ComparisonChoices.@Nullable Asked asked, Ui ui) {
        WatchWords words = frame.words(ui);
        AreaComparison compared = asked == null ? null : choices.comparison(asked);
        boolean told = compared != null && compared.told();
        List<ViewPage.Drawing> drawings = new ArrayList<>();
        if (compared != null && asked != null && told) {
            drawings.add(ranking(asked, compared, words));
            drawings.add(funnel(asked, compared, words));
        }
        String key = asked == null ? "watch.areas.none" : "watch.areas.noPeople";
        return new ViewPage(
                words.text("watch.areas.title", where.area().name()),
                PATH,
                frame.crumbs(where, PATH),
                frame.tabs("areas", where),
                frame.meta(where, compared == null ? Set.of() : compared.extracts(), words),
                selects(where, asked, words),
                ViewFrame.hidden(where),
                compared != null && told ? lead(compared, words) : List.of(),
                told ? null : new ViewPage.Empty(words.text(key), words.text(key + ".sentence")),
                drawings,
                compared == null || asked == null ? List.of() : List.of(tables.table(asked, compared, words)),
                notes(compared, words),
                null);
    }

    private List<ViewPage.Select> selects(
            WatchAddress where, ComparisonChoices.@Nullable Asked asked, WatchWords words) {
        List<ViewPage.Select> selects = frame.selects(where, words);
        if (asked != null) {
            selects.addAll(choices.selects(asked, words));
        }
        return selects;
    }

    /** Which areas chance does not explain; where it can be told, what is left of that if the ages were the same. */
    static List<String> lead(AreaComparison compared, WatchWords words) {
        List<String> lead = new ArrayList<>();
        List<AreaComparison.Row> outside =
                compared.rows().stream().filter(r -> r.place().outside()).toList();
        String all = words.decimal(compared.all() * ComparisonTables.PER, 1);
        if (outside.isEmpty()) {
            lead.add(words.text("watch.areas.lead.none", compared.category().label()));
            lead.add(words.text("watch.areas.lead.all", all));
            return lead;
        }
        for (AreaComparison.Row row : outside) {
            AreaComparison.Estimate rate = Objects.requireNonNull(row.rate());
            lead.add(words.text(
                    "watch.areas.lead." + row.place().code(),
                    row.area().name(),
                    compared.category().label(),
                    words.decimal(rate.value() * ComparisonTables.PER, 1),
                    all));
            AreaComparison.Estimate standardised = row.standardised();
            if (standardised != null) {
                lead.add(words.text(
                        "watch.areas.lead.standardised",
                        words.decimal(standardised.value() * ComparisonTables.PER, 1),
                        ComparisonTables.interval(standardised, words)));
            }
        }
        return lead;
    }

    private ViewPage.Drawing ranking(ComparisonChoices.Asked asked, AreaComparison compared, WatchWords words) {
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (AreaComparison.Row row : compared.rows()) {
            AreaComparison.Estimate estimate = compared.standardised() ? row.standardised() : row.rate();
            if (estimate != null) {
                Interval interval = estimate.interval();
                rows.add(new IntervalChart.Row(
                        row.area().name(),
                        Value.of(estimate.value() * ComparisonTables.PER),
                        Value.between(interval.low() * ComparisonTables.PER, interval.high() * ComparisonTables.PER),
                        row.area().id().equals(asked.where().area().id())));
            }
        }
        String title = words.text(
                compared.standardised() ? "watch.areas.ranking.standardised" : "watch.areas.ranking",
                compared.category().label(),
                words.period(compared.period()));
        var chart = new IntervalChart(
                new Caption(title, String.join(" ", lead(compared, words)), "", words.charts()),
                Measure.decimals(1),
                rows,
                Optional.of(new IntervalChart.Reference(
                        words.text("watch.areas.together"), compared.all() * ComparisonTables.PER)),
                "95 %");
        return Drawings.of(
                "rangordning",
                chart,
                words.text("watch.areas.ranking.about"),
                List.of(frame.source(compared.sources(), words)),
                new ViewPage.Files("", "", asked.where().insert("areas", "both", asked.fields())));
    }

    private ViewPage.Drawing funnel(ComparisonChoices.Asked asked, AreaComparison compared, WatchWords words) {
        return Drawings.of(
                "tratt",
                FunnelCharts.of(compared, words),
                words.text(
                        "watch.areas.funnel.about." + compared.overdispersion().code()),
                List.of(frame.source(compared.sources(), words)),
                new ViewPage.Files("", "", asked.where().insert("funnel", "both", asked.fields())));
    }

    private List<String> notes(@Nullable AreaComparison compared, WatchWords words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.text("watch.note.rate"));
        if (compared != null) {
            notes.addAll(AgeWords.notes(compared, words));
        }
        notes.add(words.text("watch.note.funnel"));
        if (compared != null && compared.overdispersion() != Overdispersion.NONE) {
            notes.add(words.text("watch.note.spread", words.decimal(Math.sqrt(Math.max(1, compared.phi())), 1)));
        }
        notes.add(words.text("watch.note.rank"));
        notes.add(words.text("watch.note.visitors"));
        if (compared != null) {
            List<AreaId> shown =
                    compared.rows().stream().map(r -> r.area().id()).toList();
            frame.scope().vulnerableNote(shown, compared.period().last(), words).ifPresent(notes::add);
        }
        if (compared != null && compared.category().detectionDriven()) {
            notes.add(words.text("watch.note.detection"));
        }
        return notes;
    }
}
