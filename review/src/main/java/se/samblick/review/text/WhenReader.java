package se.samblick.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the time a run of words speaks of: "sedan 2018", "mellan 2021 och 2022", "januari–september 2022". */
public final class WhenReader {
    private final Sentence sentence;
    private final List<Token> tokens;
    private final int from;
    private final int to;
    private final List<Integer> years = new ArrayList<>();
    private @Nullable Integer year;
    private @Nullable Integer base;
    private @Nullable Window window;
    private @Nullable Window baseWindow;

    private WhenReader(Sentence sentence, int from, int to) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.from = from;
        this.to = to;
    }

    /** Reads the tokens from one position to another, the last not included. */
    public static When read(Sentence sentence, int from, int to) {
        return new WhenReader(sentence, from, to).read();
    }

    private When read() {
        readYears();
        if (year != null && base == null && has("start")) {
            // "sedan mätningarna började 2019"
            base = year;
            year = null;
        }
        readWindows();
        int back = yearsBack();
        boolean earlier = has("previous") && base == null && baseWindow == null;
        boolean compared = earlier && isComparedPrevious();
        boolean previous = earlier && (compared || year != null);
        boolean vague = has("long") || (has("senaste") && hasNear("senaste", "years-noun") && back == 0);
        var compares = new Base(
                base, baseWindow, back, previous && back == 0, has("previous-survey"), has("start") || isWholeSpan());
        return new When(year, window, years, wholeYear(), earlier && !compared && back == 0, vague, compares);
    }

    /**
     * The part of the year it is about and the one it compares with. "Sedan januari" and "än första kvartalet" name the
     * base; "mellan maj och juni" names both.
     */
    private void readWindows() {
        List<WindowReader.Named> all = new WindowReader(sentence, from, to).all();
        if (all.size() == 1) {
            baseWindow = sharingNoun(all.get(0));
        }
        for (int i = 0; i < all.size(); i++) {
            WindowReader.Named one = all.get(i);
            boolean opens = i + 1 < all.size()
                    && one.from() > from
                    && (tokens.get(one.from() - 1).is("mellan")
                            || tokens.get(one.from() - 1).is("från"));
            if (opens || isBaseWindow(one)) {
                baseWindow = baseWindow == null ? one.window() : baseWindow;
            } else if (window == null) {
                window = one.window();
            }
        }
    }

    /** "Mellan första och tredje kvartalet": the first part of the year leaves its noun out. */
    private @Nullable Window sharingNoun(WindowReader.Named named) {
        int at = named.from();
        if (at < from + 3
                || !tokens.get(at - 1).is("och")
                || !tokens.get(at - 3).is("mellan")) {
            return null;
        }
        int number = sentence.marks("ordinal", at - 2, at - 1).stream()
                .mapToInt(mark -> (int) mark.number())
                .findFirst()
                .orElse(0);
        if (number < 1 || !(named.window() instanceof Window.Months)) {
            return null;
        }
        Window.Months months = (Window.Months) named.window();
        int length = months.last() - months.first() + 1;
        return number * length > 12 ? null : new Window.Months((number - 1) * length + 1, number * length);
    }

    private boolean isBaseWindow(WindowReader.Named named) {
        int at = named.from() - 1;
        for (int steps = 0; at >= from && steps < 6; at--, steps++) {
            Token token = tokens.get(at);
            boolean since =
                    Lexicon.swedish().has("before-base", token.norm()) && !token.is("som") && !token.is("efter");
            if (since || isComparedWith(at)) {
                return true;
            }
            if (!isPeriodWord(at)) {
                return false;
            }
        }
        return false;
    }

    private boolean has(String type) {
        return !sentence.marks(type, from, to).isEmpty();
    }

    /** "Än föregående år", "jämfört med i fjol", "sedan förra året": the earlier period is the base. */
    private boolean isComparedPrevious() {
        for (Mark mark : sentence.marks("previous", from, to)) {
            for (int i = mark.from() - 1; i >= Math.max(from, mark.from() - 4); i--) {
                Token token = tokens.get(i);
                if (Lexicon.swedish().has("before-base", token.norm()) || isComparedWith(i) || token.is("från")) {
                    return true;
                }
            }
        }
        return !sentence.marks("same-period", from, to).isEmpty();
    }

    /** "Sett över hela femårsperioden", "under hela perioden" */
    private boolean isWholeSpan() {
        for (int i = from; i + 1 < to; i++) {
            String next = tokens.get(i + 1).norm();
            if (tokens.get(i).is("hela") && (next.endsWith("årsperioden") || next.equals("mätperioden"))) {
                return true;
            }
        }
        return has("whole-span");
    }

    private boolean hasNear(String first, String second) {
        for (Mark a : sentence.marks(first, from, to)) {
            for (Mark b : sentence.marks(second, from, to)) {
                if (b.from() >= a.to() && b.from() - a.to() <= 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean wholeYear() {
        for (Mark mark : sentence.marks("whole-year", from, to)) {
            boolean bare =
                    mark.to() - mark.from() == 1 && tokens.get(mark.from()).is("hela");
            if (!bare || (mark.to() < to && tokens.get(mark.to()).looksLikeYear())) {
                return true;
            }
        }
        return false;
    }

    private void readYears() {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (!isYear(i)) {
                continue;
            }
            int value = (int) token.value();
            years.add(value);
            if (isDated(i) || isOfEarlierTurn(i)) {
                continue;
            }
            if (isBase(i) || isLevelOf(i)) {
                base = base == null ? value : Math.min(base, value);
            } else if (year == null || value > year) {
                year = value;
            }
        }
    }

    private boolean isYear(int i) {
        return tokens.get(i).looksLikeYear()
                && !(i + 1 < tokens.size()
                        && Lexicon.swedish().has("unit", tokens.get(i + 1).norm())
                        && !tokens.get(i + 1).is("år"));
    }

    /** "den 4 november 2019" is a day on which something was signed, not the period of a figure. */
    private boolean isDated(int i) {
        return i >= from + 3
                && tokens.get(i - 2).isNumber()
                && tokens.get(i - 3).is("den")
                && Lexicon.swedish().has("month", tokens.get(i - 1).norm());
    }

    /** "Ökat med 10 procent efter en nedgång 2023": the year is that of the nedgång. */
    private boolean isOfEarlierTurn(int i) {
        if (i < from + 2) {
            return false;
        }
        String turn = tokens.get(i - 1).norm();
        boolean noun =
                Lexicon.swedish().has("rise-noun", turn) || Lexicon.swedish().has("fall-noun", turn);
        return noun
                && (tokens.get(i - 2).is("efter")
                        || (i > from + 2 && tokens.get(i - 3).is("efter")));
    }

    /** "över 2021 års nivå" */
    private boolean isLevelOf(int i) {
        return i > from
                && i + 1 < to
                && tokens.get(i + 1).is("års")
                && (tokens.get(i - 1).is("över")
                        || tokens.get(i - 1).is("under")
                        || (i + 2 < to
                                && tokens.get(i + 2).norm().startsWith("nivå")
                                && (tokens.get(i - 1).is("på")
                                        || tokens.get(i - 1).is("till")
                                        || tokens.get(i - 1).is("vid")))
                        || tokens.get(i - 1).is("av"));
    }

    private boolean isBase(int i) {
        if (i + 1 < to
                && tokens.get(i + 1).is("-")
                && i + 2 < to
                && tokens.get(i + 2).looksLikeYear()) {
            return true;
        }
        if (i + 2 < to
                && tokens.get(i + 2).looksLikeYear()
                && isUntil(tokens.get(i + 1))
                && !(i > from && tokens.get(i - 1).is("-"))) {
            return precededBy(i, Set.of("från", "mellan", "sedan", "perioden", "åren"))
                    || tokens.get(i + 1).is("till");
        }
        if (isFromAmount(i)) {
            return true;
        }
        int at = i - 1;
        int steps = 0;
        while (at >= from && steps < 14) {
            Token token = tokens.get(at);
            if (Lexicon.swedish().has("before-base", token.norm()) || isComparedWith(at)) {
                return true;
            }
            if (token.is("från") && followedByUntil(i)) {
                return true;
            }
            if (!isPeriodWord(at)) {
                return false;
            }
            at--;
            steps++;
        }
        return false;
    }

    /** "Från 30 procent 2017 till 22 procent 2023" */
    private boolean isFromAmount(int i) {
        boolean led = false;
        for (int k = Math.max(from, i - 4); k < i - 1; k++) {
            led |= tokens.get(k).is("från") && tokens.get(k + 1).isNumber();
        }
        return led && followedByUntil(i);
    }

    private static boolean isUntil(Token token) {
        return token.is("till") || token.is("och");
    }

    private boolean precededBy(int i, Set<String> words) {
        return i > from
                && (words.contains(tokens.get(i - 1).norm())
                        || (i > from + 1
                                && tokens.get(i - 1).is("år")
                                && words.contains(tokens.get(i - 2).norm())));
    }

    private boolean followedByUntil(int i) {
        for (int k = i + 1; k < Math.min(to, i + 5); k++) {
            if (tokens.get(k).is("till") || tokens.get(k).is("och")) {
                return true;
            }
        }
        return i > from + 2 && tokens.get(i - 1).is("med") && tokens.get(i - 2).is("och");
    }

    /** The "med" of "jämfört med", the "till" of "i förhållande till". */
    private boolean isComparedWith(int at) {
        if (at <= from) {
            return tokens.get(at).is("jämfört");
        }
        String before = tokens.get(at - 1).norm();
        Token token = tokens.get(at);
        return (token.is("med")
                        && (before.startsWith("jämför")
                                || before.equals("jämförelse")
                                || before.equals("jmf")
                                || before.equals("nivå")
                                || before.equals("paritet")))
                || (token.is("till") && (before.equals("förhållande") || before.equals("relation")))
                || token.is("jmf")
                || token.is("jmfr")
                || token.is("jämfört");
    }

    private boolean isPeriodWord(int at) {
        Token token = tokens.get(at);
        return Lexicon.swedish().has("within-base", token.norm())
                || Lexicon.swedish().has("month", token.norm())
                || (token.isNumber() && token.value() <= 53);
    }

    /** Length in years of "det senaste året", "på två år", "de tre senaste åren", "den senaste femårsperioden". */
    private int yearsBack() {
        if (has("last-year")) {
            return 1;
        }
        for (int i = from; i < to; i++) {
            int count = yearCount(i);
            if (count > 0) {
                return count;
            }
        }
        return 0;
    }

    private int yearCount(int i) {
        Token token = tokens.get(i);
        if (token.norm().endsWith("årsperioden")
                && i > from
                && Lexicon.swedish().has("senaste", tokens.get(i - 1).norm())) {
            return wordNumber(token.norm().substring(0, token.norm().length() - "årsperioden".length()));
        }
        int number = token.isNumber() && token.decimals() == 0 ? (int) token.value() : wordNumber(token.norm());
        if (number < 1 || number > 30 || i + 1 >= to) {
            return 0;
        }
        Token next = tokens.get(i + 1);
        Token before = i > from ? tokens.get(i - 1) : null;
        boolean lastYears = Lexicon.swedish().has("senaste", next.norm())
                && i + 2 < to
                && tokens.get(i + 2).is("åren");
        boolean years = next.is("åren") && before != null && Lexicon.swedish().has("senaste", before.norm());
        boolean within = next.is("år")
                && before != null
                && (before.is("på")
                        || before.is("under")
                        || before.is("inom")
                        || before.is("bara")
                        || before.is("loppet"));
        boolean ago = next.is("år") && i + 2 < to && tokens.get(i + 2).is("sedan");
        boolean plainAgo =
                ago && before != null && (before.is("än") || before.is("för") || before.is("med") || before.is("mot"));
        return lastYears || years || within || plainAgo ? number : 0;
    }

    private static int wordNumber(String word) {
        return Lexicon.swedish().number(word);
    }
}
