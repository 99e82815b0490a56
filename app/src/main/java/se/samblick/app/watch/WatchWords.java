package se.samblick.app.watch;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.Extract;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.PeriodText;
import se.samblick.app.figures.Polarity;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Messages;
import se.samblick.app.ui.Numbers;
import se.samblick.app.ui.Ui;
import se.samblick.charts.Wording;

/** Words for what is found, in one language; the same on pages, in files and in documents. */
final class WatchWords {
    static final double SIGNIFICANCE = 0.05;

    private final Messages messages;
    private final Language language;
    private final Numbers numbers;

    WatchWords(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
        this.numbers = new Numbers(language);
    }

    static WatchWords of(Messages messages, Ui ui) {
        return new WatchWords(messages, ui.language());
    }

    String text(String key, @Nullable Object... arguments) {
        return messages.text(language, key, arguments);
    }

    Language language() {
        return language;
    }

    /** The language that charts write in. */
    Wording charts() {
        return language.charts();
    }

    String period(se.samblick.analysis.Period period) {
        return PeriodText.of(period, language);
    }

    String date(java.time.LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale())
                .format(day);
    }

    String whole(long value) {
        return numbers.whole(value);
    }

    String decimal(double value, int digits) {
        return Double.isFinite(value) ? numbers.decimal(value, digits) : "–";
    }

    /** An expected count or a limit: with a decimal where it is small. */
    String expected(double value) {
        return decimal(value, Math.abs(value) < 20 ? 1 : 0);
    }

    String signedPercent(double fraction, int digits) {
        return Double.isFinite(fraction) ? numbers.signedPercent(fraction, digits) : "–";
    }

    /** {@code 1 på 250}; no finer than 1 in 10,000, since no model is true so far out. */
    String chance(double p) {
        if (Double.isNaN(p)) {
            return "–";
        }
        if (p < 0.0001) {
            return text("watch.chance.least");
        }
        return p > 0.1 ? numbers.percent(p, 0) : text("watch.chance", whole(rounded(1 / p)));
    }

    private static long rounded(double value) {
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 1));
        return Math.round(Math.round(value / step) * step);
    }

    /** A share in whole percent. */
    String percent(double fraction) {
        return numbers.percent(fraction, 0);
    }

    /** For a file: a number, or nothing where there is none. */
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** A warning where a chance would not hold if all series were tried together; empty otherwise. */
    String doubt(@Nullable Double q) {
        return q != null && q >= SIGNIFICANCE ? text("watch.doubt") : "";
    }

    /** With a capital first, for a sentence that begins with a month. */
    static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** A link to the newest of the extracts that figures were drawn from. */
    List<ViewPage.Link> extract(Figures figures, Collection<ExtractId> extracts) {
        return extracts.stream()
                .max(Comparator.naturalOrder())
                .map(figures::extract)
                .map(e -> new ViewPage.Link(text("watch.extract.of", date(e.extracted())), "/data/uttag/" + e.id()))
                .stream()
                .toList();
    }

    /** What standing out means for those who live there, as the style sheet names it. */
    static String state(Category category, boolean more) {
        if (category.detectionDriven()) {
            return "warn";
        }
        if (category.polarity() == Polarity.NEUTRAL) {
            return "none";
        }
        return more == (category.polarity() == Polarity.MORE_IS_WORSE) ? "bad" : "ok";
    }

    ViewPage.Cell verdict(Category category, Judgement judgement) {
        Verdict verdict = judgement.verdict();
        Verdict.Reason reason = verdict.reason();
        return switch (verdict.state()) {
            case HIGH -> ViewPage.Cell.chip(text("watch.state.high"), state(category, true), "up");
            case LOW -> ViewPage.Cell.chip(text("watch.state.low"), state(category, false), "down");
            case USUAL -> ViewPage.Cell.chip(text("watch.state.usual"), "none", "approx");
            case NOT_JUDGED ->
                ViewPage.Cell.chip(text("watch.state.not-judged"), "none", "dash")
                        .small(reason == null ? "" : text("watch.reason." + reason.code()));
        };
    }

    /** The category, marked where it follows the police's work. */
    String label(Category category) {
        return category.label();
    }

    String detection(Category category) {
        return category.detectionDriven() ? text("watch.detection") : "";
    }

    /** {@code Källa: Polisen, uttag 2 oktober 2025 (nr 3).} for all that figures were drawn from. */
    String source(Figures figures, Collection<ExtractId> extracts) {
        List<String> named = extracts.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(figures::extract)
                .map(this::source)
                .toList();
        return named.isEmpty() ? "" : text("watch.source", String.join("; ", named));
    }

    private String source(Extract extract) {
        return text(
                "watch.source.one",
                extract.source(),
                date(extract.extracted()),
                extract.id().toString());
    }

    /** {@code A, B och C}. */
    String joined(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return text(
                "watch.list.and", String.join(", ", names.subList(0, names.size() - 1)), names.get(names.size() - 1));
    }
}
