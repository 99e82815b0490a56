package se.samblick.app.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.figures.Category;

/** What is seen of the latest step of a series, each with its name. */
final class SeriesFacts {
    private SeriesFacts() {}

    static List<SeriesPage.Fact> of(Judgement seen, Category category, @Nullable Alarm alarm, WatchWords words) {
        Verdict verdict = seen.verdict();
        List<SeriesPage.Fact> facts = new ArrayList<>();
        facts.add(fact("watch.fact.period", ViewPage.Cell.of(words.period(seen.period())), words));
        facts.add(fact("watch.fact.state", words.verdict(category, seen), words));
        facts.add(fact("watch.column.count", ViewPage.Cell.of(count(seen, words)), words));
        Verdict.Method method = verdict.method();
        if (method != null) {
            facts.add(fact("watch.column.expected", ViewPage.Cell.of(words.expected(verdict.expected())), words));
            facts.add(fact(
                    "watch.fact.limits",
                    ViewPage.Cell.of(words.text(
                            "watch.fromTo", words.expected(verdict.lower()), words.expected(verdict.upper()))),
                    words));
            facts.add(fact(
                    "watch.column.chance",
                    ViewPage.Cell.of(words.chance(verdict.chance()))
                            .small(verdict.state().standsOut() ? words.doubt(seen.q()) : ""),
                    words));
            facts.add(fact("watch.fact.method", ViewPage.Cell.of(words.text("watch.method." + method.code())), words));
        }
        LocalDate since = seen.since();
        if (since != null) {
            String first = words.period(seen.series().step().around(since));
            facts.add(fact(
                    "watch.fact.since",
                    ViewPage.Cell.of(first).small(words.text("watch.fact.recent", seen.recent())),
                    words));
        }
        facts.add(fact(
                "watch.column.extract",
                ViewPage.Cell.link(
                        words.text("watch.extract.number", seen.extract().toString()), "/data/uttag/" + seen.extract()),
                words));
        if (alarm != null) {
            facts.add(0, fact("watch.column.record", AlarmTables.record(alarm, words), words));
        }
        return facts;
    }

    private static SeriesPage.Fact fact(String key, ViewPage.Cell value, WatchWords words) {
        return new SeriesPage.Fact(words.text(key), value);
    }

    static String count(Judgement judgement, WatchWords words) {
        Long count = judgement.verdict().count();
        return count == null ? "–" : words.whole(count);
    }
}
