package se.samblick.review.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;
import se.samblick.review.text.Tokens;
import se.samblick.review.text.WordForms;

/**
 * The questions of surveys by the words a text would call them: "mobbningen" for "Jag har blivit mobbad det senaste
 * läsåret", "förtroendet" for "Förtroende för polisens arbete lokalt".
 *
 * <p>Only what is asked counts, not where and when: the words before the first preposition or clause. A word that two
 * questions share names neither.
 */
final class Questions {
    private static final Set<String> ENDS = Set.of(
            "om", "att", "det", "den", "de", "en", "ett", "som", "när", "minst", "någon", "något", "och", "eller", "då",
            "sig", "mig");

    /** Endings by which words of one family differ: trygg and trygghet, mobbad and mobbning, utsatt and utsatthet. */
    private static final List<String> FAMILY = List.of(
            "ningar", "ning", "het", "else", "ande", "ade", "ad", "at", "ats", "lig", "ar", "er", "en", "na", "n", "a");

    /** A shorter word may lose these: snusat and snusning, rökt and rökning. */
    private static final Set<String> SHORT = Set.of("ning", "ningar", "at");

    private final WordForms forms;
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();

    Questions(WordForms forms) {
        this.forms = forms;
    }

    /** Reads a row's label; {@code key} is what the vocabulary knows it by. */
    void add(String label, String key) {
        boolean any = false;
        known.clear();
        for (Token token : Tokens.of(Label.main(label))) {
            String word = token.norm();
            boolean ends = !token.isWord()
                    || ENDS.contains(word) && !word.endsWith("ig")
                    || Lexicon.swedish().has("preposition", word);
            if (ends && any) {
                return;
            }
            if (!ends && isContent(word)) {
                keys.computeIfAbsent(family(word), one -> new TreeSet<>()).add(key);
                any = true;
            }
        }
    }

    private static boolean isContent(String word) {
        Lexicon words = Lexicon.swedish();
        return word.length() > 2
                && !words.has("function", word)
                && !words.has("answer-verb", word)
                && !words.has("auxiliary", word)
                && !words.has("person", word)
                && !words.has("share-noun", word)
                && !words.has("crime-total", word)
                && !words.has("generic-label", word)
                && !words.has("kind-noun", word)
                && !words.has("total", word)
                && !words.has("more", word)
                && (!words.has("less", word)
                        || words.words("good-stem").stream().anyMatch(word::startsWith))
                && !words.has("strong", word)
                && !words.has("weak", word)
                && !words.has("rise", word)
                && !words.has("fall", word)
                && !words.has("most-of", word)
                && !Synonyms.swedish().isGeneric(word)
                && !word.startsWith("sam")
                && !word.equals("jag")
                && !word.equals("mig")
                && !word.equals("blivit")
                && !word.equals("ofta");
    }

    /** The one question the word names; empty if none or several do. */
    Set<String> of(Token token) {
        return keys.isEmpty() || !token.isWord() ? Set.of() : known.computeIfAbsent(token.norm(), this::find);
    }

    private Set<String> find(String word) {
        Set<String> found = isContent(word) ? keys.getOrDefault(family(word), Set.of()) : Set.of();
        return found.size() == 1 ? found : Set.of();
    }

    private String family(String word) {
        String root = forms.root(word);
        for (String ending : FAMILY) {
            int left = root.length() - ending.length();
            if (root.endsWith(ending) && (left >= 4 || left == 3 && SHORT.contains(ending))) {
                root = root.substring(0, root.length() - ending.length());
                break;
            }
        }
        int length = root.length();
        if (length > 3 && root.endsWith("kt")) {
            // "Rökt", "märkt"
            return root.substring(0, length - 1);
        }
        return length > 3 && root.charAt(length - 1) == root.charAt(length - 2) ? root.substring(0, length - 1) : root;
    }
}
