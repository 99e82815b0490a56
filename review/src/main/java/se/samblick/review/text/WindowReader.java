package se.samblick.review.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the parts of a year that a run of words names: months, weeks, quarters, seasons. */
final class WindowReader {
    /** A part of a year and the words that name it. */
    record Named(Window window, int from, int to) {}

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

    /** The parts in the order they stand; of the coarsest sort that is named at all. */
    List<Named> all() {
        List<Named> named = first();
        named = named.isEmpty() ? parts("half", 6) : named;
        named = named.isEmpty() ? parts("quarter", 3) : named;
        named = named.isEmpty() ? parts("tertial", 4) : named;
        named = named.isEmpty() ? months() : named;
        named = named.isEmpty() ? weeks() : named;
        named = named.isEmpty() ? seasons() : named;
        return named.stream().sorted(Comparator.comparingInt(Named::from)).toList();
    }

    private List<Named> seasons() {
        return sentence.marks("season", from, to).stream()
                .filter(season -> !isOfYear(season) && !isPrevious(season))
                .limit(1)
                .map(season -> new Named(
                        new Window.Unknown(sentence.words(season.from(), season.to())), season.from(), season.to()))
                .toList();
    }

    /** "Läsåret 2021/22", "läsåret före" and "det senaste läsåret" are told by the year. */
    private boolean isOfYear(Mark season) {
        boolean school = tokens.get(season.from()).norm().startsWith("läsår");
        boolean told = season.to() < tokens.size()
                && (tokens.get(season.to()).isNumber()
                        || tokens.get(season.to()).is("före")
                        || tokens.get(season.to()).is("innan"));
        boolean latest = season.from() > from
                && Lexicon.swedish()
                        .has("senaste", tokens.get(season.from() - 1).norm());
        return school && (told || latest);
    }

    /** "Mot föregående sommar", "förra hösten": the one before, whatever the table's own part of the year is called. */
    private boolean isPrevious(Mark season) {
        return season.from() > from
                && Lexicon.swedish()
                        .has("previous", tokens.get(season.from() - 1).norm());
    }

    private List<Named> parts(String type, int months) {
        List<Named> parts = new ArrayList<>();
        for (Mark mark : sentence.marks(type, from, to)) {
            int number = (int) mark.number();
            parts.add(new Named(new Window.Months((number - 1) * months + 1, number * months), mark.from(), mark.to()));
        }
        return parts;
    }

    /** "De första sex månaderna", "de två första kvartalen". */
    private List<Named> first() {
        for (int i = from; i + 2 < to; i++) {
            boolean before = tokens.get(i).is("första");
            boolean after = tokens.get(i + 1).is("första");
            int months = before == after ? 0 : monthsOf(tokens.get(i + 2).norm());
            int count = months == 0 ? 0 : number(tokens.get(before ? i + 1 : i));
            if (count > 0 && count * months <= 12) {
                return List.of(new Named(new Window.Months(1, count * months), i, i + 3));
            }
        }
        return List.of();
    }

    private static int monthsOf(String noun) {
        return noun.startsWith("månader") ? 1 : noun.startsWith("kvartal") ? 3 : noun.startsWith("tertial") ? 4 : 0;
    }

    private static int number(Token token) {
        return token.isNumber() ? (int) token.value() : Lexicon.swedish().number(token.norm());
    }

    private List<Named> months() {
        List<Mark> months = new ArrayList<>();
        for (Mark mark : sentence.marks("month", from, to)) {
            boolean dated = mark.from() >= from + 2
                    && tokens.get(mark.from() - 1).isNumber()
                    && tokens.get(mark.from() - 2).is("den");
            if (!dated) {
                months.add(mark);
            }
        }
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Mark month = months.get(i);
            int start = (int) month.number();
            boolean through = i + 1 < months.size()
                    && !isBetween(month.from())
                    && isSpan(month.to(), months.get(i + 1).from());
            if (through) {
                Mark last = months.get(++i);
                named.add(new Named(new Window.Months(start, (int) last.number()), month.from(), last.to()));
            } else {
                named.add(new Named(new Window.Months(isUntil(month) ? 1 : start, start), month.from(), month.to()));
            }
        }
        return named;
    }

    private boolean areNeighbours(int first, int second) {
        List<Mark> months = sentence.marks("month", first, second + 1);
        return months.size() == 2 && months.get(1).number() == months.get(0).number() + 1;
    }

    /** "Mellan maj och juni" names two months, not the span of them. */
    private boolean isBetween(int at) {
        return at > from && tokens.get(at - 1).is("mellan");
    }

    /** "Till och med september", "t.o.m. september", "fram till september". */
    private boolean isUntil(Mark month) {
        int at = month.from();
        boolean spelled = at >= from + 2
                && (tokens.get(at - 1).is("med") && tokens.get(at - 2).is("och")
                        || tokens.get(at - 1).is("till") && tokens.get(at - 2).is("fram"));
        boolean shortened = at >= from + 5
                && tokens.get(at - 1).is(".")
                && tokens.get(at - 2).is("m");
        return spelled || shortened;
    }

    /** Between two months stand only dashes, days and "till och med"; "januari och juni" are two months. */
    private boolean isSpan(int start, int end) {
        boolean joined = end == start + 1 && tokens.get(start).is("och");
        if (end == start || end - start > 8 || joined && !areNeighbours(start - 1, end)) {
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

    private List<Named> weeks() {
        List<Named> named = new ArrayList<>();
        for (int i = from; i + 1 < to; i++) {
            boolean word = tokens.get(i).norm().startsWith("veck");
            boolean letter = tokens.get(i).is("v");
            int at = letter && tokens.get(i + 1).is(".") ? i + 2 : i + 1;
            if ((word || letter) && isWeek(at)) {
                i = addWeeks(named, i, at) - 1;
            }
        }
        return named;
    }

    private boolean isWeek(int at) {
        return at < to && tokens.get(at).isNumber() && tokens.get(at).value() <= 53;
    }

    /** Returns where to read on. */
    private int addWeeks(List<Named> named, int word, int at) {
        int first = (int) tokens.get(at).value();
        boolean two = isWeek(at + 2);
        if (two && (tokens.get(at + 1).is("-") || tokens.get(at + 1).is("till"))) {
            named.add(new Named(new Window.Weeks(first, (int) tokens.get(at + 2).value()), word, at + 3));
            return at + 3;
        }
        if (two && tokens.get(at + 1).is("och") && isBetween(word)) {
            int second = (int) tokens.get(at + 2).value();
            named.add(new Named(new Window.Weeks(first, first), word, at + 1));
            named.add(new Named(new Window.Weeks(second, second), at + 2, at + 3));
            return at + 3;
        }
        boolean until = word > from
                && (tokens.get(word - 1).is("med")
                                && !(word > from + 1
                                        && tokens.get(word - 2).norm().startsWith("jämför"))
                        || tokens.get(word - 1).is("till") && !isFromWeek(word)
                        || tokens.get(word - 1).is("."));
        named.add(new Named(new Window.Weeks(until ? 1 : first, first), word, at + 1));
        return at + 1;
    }

    /** "Från vecka 36 till vecka 39" */
    private boolean isFromWeek(int word) {
        for (int i = Math.max(from, word - 5); i < word; i++) {
            if (tokens.get(i).is("från")) {
                return true;
            }
        }
        return false;
    }
}
