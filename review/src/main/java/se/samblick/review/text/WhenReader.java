package se.samblick.review.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the time a run of words speaks of: "sedan 2018", "mellan 2021 och 2022", "januari–september 2022". */
public final class WhenReader {
    private final Sentence sentence;
    private final List<Token> tokens;
    private final BaseWords bases;
    private final int from;
    private final int to;
    private @Nullable Integer year;
    private @Nullable Integer base;
    private @Nullable Window window;
    private @Nullable Window baseWindow;

    private WhenReader(Sentence sentence, int from, int to) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.bases = new BaseWords(tokens, from);
        this.from = from;
        this.to = to;
    }

    /** Reads the tokens from one position to another, the last not included. */
    public static When read(Sentence sentence, int from, int to) {
        return new WhenReader(sentence, from, to).read();
    }

    /** All the parts of a year that the tokens name, in order: "januari och juni". */
    public static List<Window> windows(Sentence sentence, int from, int to) {
        return new WindowReader(sentence, from, to)
                .all().stream().map(WindowReader.Named::window).toList();
    }

    private When read() {
        var named = new YearReader(tokens, from, to);
        year = named.year();
        base = named.base();
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
        return new When(year, window, named.years(), wholeYear(), earlier && !compared && back == 0, vague, compares);
    }

    /**
     * The part of the year it is about and the one it compares with. "Sedan januari" and "än första kvartalet" name the
     * base; "mellan maj och juni" names both.
     */
    private void readWindows() {
        List<WindowReader.Named> all = new WindowReader(sentence, from, to).all();
        if (all.size() == 1) {
            Window shared = sharingNoun(all.get(0));
            baseWindow = shared == null ? leavingNoun(all.get(0)) : shared;
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
        boolean between = at >= from + 3
                && tokens.get(at - 1).is("och")
                && tokens.get(at - 3).is("mellan");
        boolean through = at >= from + 3
                && tokens.get(at - 1).is("till")
                && tokens.get(at - 3).is("från");
        if (!between && !through) {
            return null;
        }
        int number = sentence.marks("ordinal", at - 2, at - 1).stream()
                .mapToInt(mark -> (int) mark.number())
                .findFirst()
                .orElse(0);
        return part(named.window(), number);
    }

    /** "Fler under andra kvartalet än under det första": the part compared with leaves its noun out. */
    private @Nullable Window leavingNoun(WindowReader.Named named) {
        for (Mark mark : sentence.marks("ordinal", named.to(), to)) {
            int at = mark.from();
            boolean bare = at > named.to()
                    && (tokens.get(at - 1).is("det") || tokens.get(at - 1).is("den"))
                    && (mark.to() >= to
                            || !tokens.get(mark.to()).isWord()
                            || Lexicon.swedish()
                                    .has("preposition", tokens.get(mark.to()).norm()));
            if (bare && leadsBase(at - 2)) {
                return part(named.window(), (int) mark.number());
            }
        }
        return null;
    }

    /** The part of the year with that number, as long as the one given; null if there is none. */
    private static @Nullable Window part(Window like, int number) {
        if (number < 1 || !(like instanceof Window.Months)) {
            return null;
        }
        Window.Months months = (Window.Months) like;
        int length = months.last() - months.first() + 1;
        return number * length > 12 ? null : new Window.Months((number - 1) * length + 1, number * length);
    }

    private boolean isBaseWindow(WindowReader.Named named) {
        return leadsBase(named.from() - 1);
    }

    /** True if the words that end there lead in what is compared with: "än under", "dubbelt så många som i". */
    private boolean leadsBase(int last) {
        int at = last;
        for (int steps = 0; at >= from && steps < 6; at--, steps++) {
            Token token = tokens.get(at);
            boolean since =
                    Lexicon.swedish().has("before-base", token.norm()) && !token.is("som") && !token.is("efter");
            since |= token.is("som") && isAsMany(at);
            if (since || bases.isComparedWith(at)) {
                return true;
            }
            if (!bases.isPeriodWord(at)) {
                return false;
            }
        }
        return false;
    }

    /** The "som" of "dubbelt så många som", "lika många som". */
    private boolean isAsMany(int at) {
        for (int i = Math.max(from, at - 4); i < at; i++) {
            if (tokens.get(i).is("så") || tokens.get(i).is("lika")) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String type) {
        return sentence.hasMark(type, from, to);
    }

    /** "Än föregående år", "jämfört med i fjol", "sedan förra året": the earlier period is the base. */
    private boolean isComparedPrevious() {
        for (Mark mark : sentence.marks("previous", from, to)) {
            for (int i = mark.from() - 1; i >= Math.max(from, mark.from() - 4); i--) {
                Token token = tokens.get(i);
                if (Lexicon.swedish().has("before-base", token.norm()) || bases.isComparedWith(i) || token.is("från")) {
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
