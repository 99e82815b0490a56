package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;
import se.samblick.review.text.Tokens;
import se.samblick.review.text.WordForms;

/** A printed label as the roots of its words. */
final class Label {
    /** Words that end in this may drop it: "våldsbrott" is what a row "Våld" counts. */
    private static final String CRIME = "brot";

    /** Words that begin what a survey adds to its question. */
    private static final List<String> FREQUENCIES = List.of(
            "senaste året",
            "det senaste året",
            "senaste 12 månaderna",
            "de senaste 12 månaderna",
            "de senaste tolv månaderna",
            "någon gång",
            "minst en gång",
            "varje vecka",
            "varje månad",
            "flera gånger",
            "ganska ofta",
            "mycket ofta",
            "ofta eller",
            "dagligen",
            "sen kväll",
            "sena kvällar",
            "sent på kvällen",
            "på kvällen",
            "på kvällarna",
            "är ett problem",
            "upplevs som ett problem",
            "upplevs som problem",
            "i bostadsområdet",
            "i sitt bostadsområde");

    /** Roots of nouns that only count what the word before them names: "nedskräpningsärendena", "misshandelsfallen". */
    private static final List<String> COUNTING =
            List.of("ärend", "fal", "anmälning", "händ", "incident", "larm", "nivå", "frekven");

    private Label() {}

    /** One string that equal labels share, whatever their inflection. */
    static String key(String label, WordForms forms) {
        return String.join(" ", roots(main(label), forms));
    }

    /** Without what stands in brackets, and without "m.m.", "t.ex." and the like. */
    static String main(String label) {
        StringBuilder main = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                main.append(c);
            }
        }
        String bare = main.toString()
                .replace("m.m.", "")
                .replace("m.fl.", "")
                .replace("m m", "")
                .strip();
        bare = withoutFrequency(bare);
        return bare.isEmpty() ? label : bare;
    }

    /** The question of a survey without how often or since when: "Skolkat minst en gång i månaden". */
    private static String withoutFrequency(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        int end = label.length();
        for (String tail : FREQUENCIES) {
            int at = lower.indexOf(" " + tail);
            end = at > 2 ? Math.min(end, at) : end;
        }
        return label.substring(0, end).strip();
    }

    /** "Anmälda brott i centrum" is told from its neighbours by "centrum" alone, "Antal anmälda rån" by "rån". */
    static String withoutLead(String label) {
        List<Token> tokens = Tokens.of(label);
        int first = 0;
        while (first < tokens.size()
                && Lexicon.swedish().has("label-lead", tokens.get(first).norm())) {
            first++;
        }
        boolean crimes = first + 2 < tokens.size()
                && tokens.get(first).is("brott")
                && (tokens.get(first + 1).is("i") || tokens.get(first + 1).is("inom"));
        first += crimes ? 2 : 0;
        return first == 0 || first >= tokens.size()
                ? label
                : label.substring(tokens.get(first).start());
    }

    /** Content roots in order; function words and numbers left out unless nothing else is there. */
    static List<String> roots(String label, WordForms forms) {
        List<String> roots = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Token token : Tokens.of(label)) {
            if (token.kind() == Token.Kind.SIGN) {
                continue;
            }
            String root = bare(forms.root(token.norm()), forms);
            all.add(root);
            if (!Lexicon.swedish().has("joining", token.norm())) {
                roots.add(root);
            }
        }
        return roots.isEmpty() ? all : roots;
    }

    /** A label such as "Vapenbrott" or "Narkotikabrott", whose first half alone names no crime. */
    static boolean isOnlyACrimeAsBrott(String label, WordForms forms) {
        List<Token> tokens = Tokens.of(label);
        if (tokens.size() != 1) {
            return false;
        }
        String root = forms.root(tokens.get(0).norm());
        String bare = bare(root, forms);
        return root.endsWith(CRIME)
                && !bare.equals(root)
                && Lexicon.swedish().words("act").stream()
                        .noneMatch(act -> forms.root(act).equals(bare));
    }

    /** The root without a "-brott" at its end: misshandelsbrott counts what Misshandel counts. */
    static String bare(String root, WordForms forms) {
        if (root.endsWith(CRIME) && root.length() >= CRIME.length() + 3) {
            String first = root.substring(0, root.length() - CRIME.length());
            String unlinked =
                    first.length() > 4 && first.endsWith("s") ? first.substring(0, first.length() - 1) : first;
            return forms.root(unlinked);
        }
        for (String noun : COUNTING) {
            if (root.endsWith(noun) && root.length() > noun.length() + 4) {
                String first = root.substring(0, root.length() - noun.length());
                return forms.root(first.endsWith("s") ? first.substring(0, first.length() - 1) : first);
            }
        }
        return root;
    }
}
