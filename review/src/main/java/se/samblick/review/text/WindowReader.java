package se.samblick.review.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the part of a year that a run of words names: months, weeks, quarters, seasons. */
final class WindowReader {
    private final Sentence sentence;
    private final List<Token> tokens;
    private final int from;
    private final int to;

    WindowReader(Sentence sentence, int from, int to) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.from = from;
        this.to = to;
    }

    @Nullable
    Window window() {
        Window named = namedPart("half", 6);
        named = named == null ? namedPart("quarter", 3) : named;
        named = named == null ? namedPart("tertial", 4) : named;
        named = named == null ? months() : named;
        named = named == null ? weeks() : named;
        if (named != null) {
            return named;
        }
        List<Mark> seasons = sentence.marks("season", from, to);
        return seasons.isEmpty()
                ? null
                : new Window.Unknown(
                        sentence.words(seasons.get(0).from(), seasons.get(0).to()));
    }

    private @Nullable Window namedPart(String type, int months) {
        List<Mark> parts = sentence.marks(type, from, to);
        if (parts.isEmpty()) {
            return null;
        }
        int number = (int) parts.get(0).number();
        return new Window.Months((number - 1) * months + 1, number * months);
    }

    private @Nullable Window months() {
        for (int i = from; i + 2 < to; i++) {
            if (tokens.get(i).is("första") && tokens.get(i + 2).norm().startsWith("månader")) {
                int count = tokens.get(i + 1).isNumber()
                        ? (int) tokens.get(i + 1).value()
                        : Lexicon.swedish().number(tokens.get(i + 1).norm());
                return count < 1 || count > 12 ? null : new Window.Months(1, count);
            }
        }
        List<Mark> months = new ArrayList<>();
        for (Mark mark : sentence.marks("month", from, to)) {
            boolean dated = mark.from() >= from + 2
                    && tokens.get(mark.from() - 1).isNumber()
                    && tokens.get(mark.from() - 2).is("den");
            if (!dated) {
                months.add(mark);
            }
        }
        if (months.isEmpty()) {
            return null;
        }
        Mark first = months.get(0);
        boolean through = months.size() > 1 && isSpan(first.to(), months.get(1).from());
        boolean until = first.from() >= from + 2
                        && tokens.get(first.from() - 1).is("med")
                        && tokens.get(first.from() - 2).is("och")
                || first.from() > from
                        && tokens.get(first.from() - 1).is(".")
                        && first.from() >= from + 5
                        && tokens.get(first.from() - 2).is("m")
                || first.from() >= from + 2
                        && tokens.get(first.from() - 1).is("till")
                        && tokens.get(first.from() - 2).is("fram");
        int start = (int) first.number();
        return through
                ? new Window.Months(start, (int) months.get(1).number())
                : new Window.Months(until ? 1 : start, start);
    }

    /** Between two months stand only dashes, days and "till och med". */
    private boolean isSpan(int start, int end) {
        if (end == start || end - start > 8) {
            return false;
        }
        for (int i = start; i < end; i++) {
            Token token = tokens.get(i);
            boolean joins = token.is("-")
                    || token.is("till")
                    || token.is("och")
                    || token.is("med")
                    || token.isNumber()
                    || token.is("den")
                    || token.is(".")
                    || token.is("t")
                    || token.is("o")
                    || token.is("m");
            if (!joins || token.looksLikeYear()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Window weeks() {
        for (int i = from; i + 1 < to; i++) {
            boolean word = tokens.get(i).norm().startsWith("veck");
            boolean letter = tokens.get(i).is("v");
            int at = letter && tokens.get(i + 1).is(".") ? i + 2 : i + 1;
            if ((!word && !letter)
                    || at >= to
                    || !tokens.get(at).isNumber()
                    || tokens.get(at).value() > 53) {
                continue;
            }
            int first = (int) tokens.get(at).value();
            if (at + 2 < to
                    && (tokens.get(at + 1).is("-") || tokens.get(at + 1).is("till"))
                    && tokens.get(at + 2).isNumber()) {
                return new Window.Weeks(first, (int) tokens.get(at + 2).value());
            }
            boolean until = i > from
                    && (tokens.get(i - 1).is("med")
                            || tokens.get(i - 1).is("till")
                            || tokens.get(i - 1).is("."));
            return new Window.Weeks(until ? 1 : first, first);
        }
        return null;
    }
}
