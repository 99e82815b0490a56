package se.samblick.review.fact;

import java.util.HashMap;
import java.util.Map;
import se.samblick.review.text.Token;
import se.samblick.review.text.WordForms;

/** The roots that words are compared by, whatever their inflection. */
final class Roots {
    private final WordForms forms;
    private final Map<String, String> known = new HashMap<>();

    Roots(WordForms forms) {
        this.forms = forms;
    }

    WordForms forms() {
        return forms;
    }

    /** The root of a word, a "-brott" at its end left out. */
    String of(Token token) {
        return known.computeIfAbsent(token.norm(), word -> Label.bare(forms.root(word), forms));
    }

    /** The root with its whole ending: "fritidshusinbrott" ends in "inbrott", whose own end is no "-brott" to leave out. */
    String whole(Token token) {
        return forms.root(token.norm());
    }

    /** True for a word that is known to name a kind of crime or disorder, whether a table has it or not. */
    boolean isCrimeWord(Token token) {
        return token.isWord()
                && token.norm().length() > 2
                && (Synonyms.swedish().isWord(of(token))
                        || token.norm().endsWith("brott")
                        || token.norm().endsWith("brotten")
                        || token.norm().endsWith("stölder")
                        || token.norm().endsWith("stölderna"));
    }
}
