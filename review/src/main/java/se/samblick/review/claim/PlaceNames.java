package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;

/** Names of places as they are written: one or more capitalised words and what belongs to them. */
final class PlaceNames {
    private PlaceNames() {}

    /** The first name in the phrase after a preposition, in lower case without genitive; null if it has none. */
    static @Nullable String after(Clause clause, int preposition) {
        for (int i = preposition + 1; i < Math.min(clause.to(), preposition + 6); i++) {
            Token token = clause.token(i);
            if (clause.mentionAt(i) != null) {
                return null;
            }
            boolean part = isPart(token)
                    && i + 1 < clause.to()
                    && clause.token(i + 1).capitalised()
                    && clause.mentionAt(i + 1) == null;
            if (part || (token.capitalised() && !Lexicon.swedish().has("org", token.norm()))) {
                return at(clause.sentence().tokens(), i, clause.to());
            }
            if (!token.isWord()
                    || Lexicon.swedish().has("preposition", token.norm())
                    || Lexicon.swedish().has("auxiliary", token.norm())) {
                return null;
            }
        }
        return null;
    }

    /** The name that begins at a capitalised word. */
    static String at(List<Token> tokens, int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean joined = token.is("/") && i + 1 < to && tokens.get(i + 1).capitalised();
            boolean leads = i == from && isPart(token);
            boolean part = leads || token.capitalised() || Lexicon.swedish().has("place-end", token.norm());
            if (joined) {
                words.add("/");
            } else if (part || (token.isNumber() && i > from && token.value() < 20 && token.decimals() == 0)) {
                words.add(bare(token.norm()));
            } else {
                break;
            }
        }
        return String.join(" ", words);
    }

    /** "Östra", "centrala": a part of the place that is named next. */
    static boolean isPart(Token token) {
        return Lexicon.swedish().has("part-of-place", token.norm());
    }

    /** Without a genitive s. */
    static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() > 4 && lower.endsWith("s") && !lower.endsWith("ss")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
