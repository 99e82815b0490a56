package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;

/** The ways in which what the tables have may be said, and where a sentence says them. */
final class Names {
    private record Form(List<String> roots, String key, Mention.Closeness closeness, boolean crimeOnly) {}

    private static final Set<String> KIND_LEADS = Set.of(
            "den",
            "det",
            "de",
            "enda",
            "varje",
            "annan",
            "annat",
            "andra",
            "alla",
            "samtliga",
            "någon",
            "något",
            "ingen",
            "inget",
            "inga",
            "tre",
            "fyra",
            "fem",
            "båda");

    private final Roots roots;
    private final Map<String, List<Form>> byFirstRoot = new HashMap<>();
    private final Set<String> crimeOnly = new HashSet<>();

    Names(Roots roots) {
        this.roots = roots;
    }

    /** Says that the key is told only with a "-brott": 35 "vapen" are no "Vapenbrott". */
    void keepToCrimes(String key) {
        crimeOnly.add(key);
    }

    void add(List<String> said, String key, Mention.Closeness closeness) {
        if (!said.isEmpty()) {
            byFirstRoot
                    .computeIfAbsent(said.get(0), root -> new ArrayList<>())
                    .add(new Form(List.copyOf(said), key, closeness, crimeOnly.contains(key)));
        }
    }

    /** Adds what a label may be shortened to: it is told of more than crimes, whatever the label is. */
    void addHead(String root, String key) {
        byFirstRoot
                .computeIfAbsent(root, any -> new ArrayList<>())
                .add(new Form(List.of(root), key, Mention.Closeness.SHORTENED, false));
    }

    /** The longest name that begins at the token, null if none does. */
    @Nullable
    Mention at(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        // "16–29 år" is a group of ages; a number alone names nothing
        String root = token.isNumber() ? token.text() : roots.of(token);
        Mention best = null;
        for (Form form : byFirstRoot.getOrDefault(root, List.of())) {
            int end = token.isNumber() && form.roots().size() < 2 ? 0 : endOf(form, tokens, i);
            if (end > 0 && isAllowed(form, tokens, i, end)) {
                best = better(best, new Mention(i, end, Set.of(form.key()), form.closeness()));
            }
        }
        return best;
    }

    private boolean isAllowed(Form form, List<Token> tokens, int from, int end) {
        if (end == from + 1
                && from > 0
                && isKindNoun(tokens.get(from))
                && KIND_LEADS.contains(tokens.get(from - 1).norm())) {
            // "Den plats där", "varje skola": a noun for rows, though another table has it as a label
            return false;
        }
        if (form.key().startsWith(Mention.AREA)) {
            return tokens.get(from).capitalised()
                    || (tokens.get(from).is("hela") && tokens.get(end - 1).capitalised())
                    || Labels.isTotal(wordsOf(tokens, from, end))
                    || tokens.get(from).is("alla") && end > from + 1
                    || Lexicon.swedish().has("elsewhere", tokens.get(from).norm())
                    || Lexicon.swedish().has("neutral-place", tokens.get(from).norm())
                    || Lexicon.swedish().has("place-noun", tokens.get(from).norm())
                    || Lexicon.swedish().has("place-part", tokens.get(from).norm())
                    || Lexicon.swedish().has("comparison-unit", tokens.get(from).norm())
                    || Lexicon.swedish().has("part-of-place", tokens.get(from).norm());
        }
        if (form.crimeOnly()
                && !tokens.get(from).norm().contains("brott")
                && form.roots().size() == 1) {
            // 35 "vapen" are no "Vapenbrott"
            return false;
        }
        if (form.roots().size() == 1 && form.roots().get(0).equals("övr")) {
            return tokens.get(from).is("övrigt")
                    || (end < tokens.size()
                            && Lexicon.swedish()
                                    .has("generic-label", tokens.get(end).norm()));
        }
        if (tokens.get(from).is("man") && from > 0) {
            // "var femte man" is a man, "man" alone is a pronoun
            return Lexicon.swedish().has("ordinal", tokens.get(from - 1).norm())
                    || Lexicon.swedish().has("each", tokens.get(from - 1).norm());
        }
        return !Lexicon.swedish().has("function", tokens.get(from).norm())
                || form.roots().size() > 1
                || Lexicon.swedish().has("person", tokens.get(from).norm());
    }

    private static boolean isKindNoun(Token token) {
        return Lexicon.swedish().has("area-noun", token.norm())
                || Lexicon.swedish().has("kind-noun", token.norm());
    }

    private static String wordsOf(List<Token> tokens, int from, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < end; i++) {
            words.append(i > from ? " " : "").append(tokens.get(i).norm());
        }
        return words.toString();
    }

    private static Mention better(@Nullable Mention best, Mention next) {
        if (best == null || next.to() > best.to()) {
            return next;
        }
        if (next.to() < best.to()
                || next.closeness().ordinal() > best.closeness().ordinal()) {
            return best;
        }
        if (next.closeness().ordinal() < best.closeness().ordinal()) {
            return next;
        }
        Set<String> keys = new TreeSet<>(best.keys());
        keys.addAll(next.keys());
        return new Mention(best.from(), best.to(), keys, best.closeness());
    }

    /** End of the form in the tokens, joining words between its roots allowed; 0 if it is not there. */
    private int endOf(Form form, List<Token> tokens, int from) {
        int at = from + 1;
        for (int k = 1; k < form.roots().size(); k++) {
            int skipped = 0;
            while (at < tokens.size()
                    && skipped < 2
                    && isJoining(tokens.get(at))
                    && !roots.of(tokens.get(at)).equals(form.roots().get(k))) {
                at++;
                skipped++;
            }
            if (at >= tokens.size() || !matches(tokens.get(at), form.roots().get(k))) {
                return 0;
            }
            at++;
        }
        return at;
    }

    private boolean matches(Token token, String root) {
        return token.isNumber() ? token.text().equals(root) : roots.of(token).equals(root);
    }

    private static boolean isJoining(Token token) {
        return Lexicon.swedish().has("joining", token.norm())
                || token.is("/")
                || token.is("-")
                || token.is(",")
                || token.is("(")
                || token.is(".");
    }
}
