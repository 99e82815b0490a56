package se.samblick.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds where sentences end in a paragraph. */
final class SentenceEnds {
    /** Abbreviations that a capital or a number may follow within a sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "bl.a", "t.ex", "m.m", "m.fl", "s.k", "d.v.s", "dvs", "ca", "c:a", "kl", "nr", "st", "resp", "jmf", "jfr",
            "v", "t.o.m", "fr.o.m", "p.g.a", "e.d", "o.s.v", "osv", "f.d", "jan", "feb", "apr", "aug", "sept", "sep",
            "okt", "nov", "dec", "kv", "inkl", "exkl", "tel", "s", "sid", "kap", "mom", "max", "min", "ggr", "alt",
            "bl", "t", "o", "ev", "f.n", "i.o.m", "m.a.o", "fig", "tab", "obs", "avd", "ang", "tom", "pga", "tex",
            "prel", "kr", "proc", "milj", "tr", "fm", "em");

    private SentenceEnds() {}

    /** Start and end of each sentence, without white space around. */
    static List<int[]> spans(String text) {
        List<int[]> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?') && endsAt(text, i, start)) {
                int end = afterClosing(text, i + 1);
                add(spans, text, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(spans, text, start, text.length());
        return spans;
    }

    private static void add(List<int[]> spans, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (start < end) {
            spans.add(new int[] {start, end});
        }
    }

    private static int afterClosing(String text, int at) {
        int end = at;
        while (end < text.length() && ".!?\"”’)*_]".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean endsAt(String text, int at, int start) {
        int next = afterClosing(text, at + 1);
        if (next >= text.length()) {
            return true;
        }
        if (text.charAt(next) != ' ' || next + 1 >= text.length()) {
            return false;
        }
        char following = text.charAt(next + 1);
        boolean begins = Character.isUpperCase(following)
                || Character.isDigit(following)
                || "\"”“[(*-–•_".indexOf(following) >= 0;
        if (!begins) {
            return false;
        }
        return text.charAt(at) != '.' || !isAbbreviation(text, at, start, following);
    }

    private static boolean isAbbreviation(String text, int at, int start, char following) {
        int from = at;
        while (from > start && " (\"”".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, at).toLowerCase(Locale.ROOT);
        if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
            // "Fjällbo C. Näst flest" ends a sentence; "t. ex." and the initial of a name do not
            boolean partOfName = from > start + 1
                    && Character.isUpperCase(text.charAt(from))
                    && Character.isLetter(text.charAt(from - 2));
            return !partOfName;
        }
        if (!ABBREVIATIONS.contains(word)) {
            // "den 4. november" goes on; "ökade till 54. Hoten" ends, since a new word begins with a capital
            return false;
        }
        // An abbreviation before a capital may also end the sentence: "rån, hot m.m. Brotten ökade"
        boolean mayEnd = Set.of("m.m", "m.fl", "o.s.v", "osv", "e.d", "st", "kr", "ggr", "dec", "sept", "sep", "okt")
                .contains(word);
        return !(mayEnd && Character.isUpperCase(following));
    }
}
