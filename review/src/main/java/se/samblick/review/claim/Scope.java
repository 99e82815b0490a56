package se.samblick.review.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/**
 * What narrows a clause to less than the figures are of: a group, a place, an adjective, another country's figures. It is
 * kept as the words that say it.
 */
final class Scope {
    private static final Lexicon WORDS = Lexicon.swedish();

    /** Words between a group and its ages: "barn i åldern 0–6 år", "personer mellan 16 och 29 år". */
    private static final Set<String> AGE_LEADS =
            Set.of("i", "åldern", "åldrarna", "mellan", "som", "är", "på", "över", "under", "(");

    private final Vocabulary vocabulary;

    Scope(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** "Brott i nära relation": a kind of crime of its own, not the total. */
    @Nullable
    String narrowedTotal(Clause clause) {
        for (int i = clause.from(); i + 1 < clause.to(); i++) {
            boolean preposition = WORDS.has("preposition", clause.token(i + 1).norm());
            boolean bare = clause.mentionAt(i) == null
                    && WORDS.has("crime-total", clause.token(i).norm())
                    && (!WORDS.has("transparent", clause.token(i).norm())
                            || WORDS.has("complement", clause.token(i + 1).norm()));
            if (bare
                    && preposition
                    && !WORDS.has("neutral-prep", clause.token(i + 1).norm())) {
                String phrase = unknownPhrase(clause, i + 1);
                if (phrase != null) {
                    return clause.token(i).text() + " " + phrase;
                }
            }
        }
        return null;
    }

    /** "Våld i nära relation" beside a table on "Våld i offentlig miljö": the word of its title with another end. */
    @Nullable
    String narrowedTopic(Clause clause, int head) {
        if (head < 0
                || head + 1 >= clause.to()
                || vocabulary.topics().tablesAbout(clause.token(head)).isEmpty()) {
            return null;
        }
        String next = clause.token(head + 1).norm();
        int first = head + 2;
        boolean narrows = WORDS.has("preposition", next)
                && !WORDS.has("neutral-prep", next)
                && first + 1 < clause.to()
                && clause.token(first).isWord()
                && !isDeterminer(clause.token(first))
                && !WORDS.has("function", clause.token(first).norm())
                && !WORDS.has("auxiliary", clause.token(first + 1).norm())
                && clause.mentionAt(first) == null
                && !isNeutral(clause, first, first + 1);
        return narrows ? clause.sentence().words(head, first + 2) : null;
    }

    /** The phrase after a preposition if it names something no table, place or period tells. */
    private @Nullable String unknownPhrase(Clause clause, int at) {
        int i = at + 1;
        while (i < clause.to() && isDeterminer(clause.token(i))) {
            i++;
        }
        int first = i;
        while (i < clause.to()
                && i < first + 3
                && !startsAmount(clause, i)
                && clause.token(i).isWord()
                && clause.mentionAt(i) == null
                && !WORDS.has("function", clause.token(i).norm())
                && !WORDS.has("auxiliary", clause.token(i).norm())
                && !WORDS.has("preposition", clause.token(i).norm())) {
            i++;
        }
        return i > first && !isNeutral(clause, first, i) ? clause.sentence().words(at, i) : null;
    }

    /** "I hälften av orterna", "i flera stadsdelar": some places, not told which, and not the whole. */
    private static @Nullable String someAreas(Clause clause) {
        for (Mark noun : clause.marks("area-noun")) {
            if (clause.mentionAt(noun.from()) != null) {
                continue;
            }
            for (int i = Math.max(clause.from(), noun.from() - 3); i < noun.from(); i++) {
                int at = i;
                boolean part = clause.amounts().stream()
                        .anyMatch(amount -> amount.isPercentLike() && amount.from() <= at && at < amount.to());
                if (part
                        || WORDS.has("some", clause.token(i).norm())
                        || clause.token(i).is("vissa")) {
                    return clause.sentence().words(i, noun.to());
                }
            }
        }
        return null;
    }

    private static boolean startsAmount(Clause clause, int index) {
        return clause.amounts().stream().anyMatch(amount -> amount.from() <= index && index < amount.to());
    }

    @Nullable
    String restriction(Clause clause) {
        for (Mark mark : clause.marks("elsewhere")) {
            if (clause.mentionAt(mark.to() - 1) == null) {
                return clause.sentence().words(mark.from(), mark.to());
            }
        }
        String some = someAreas(clause);
        if (some != null) {
            return some;
        }
        for (Mark mark : clause.marks("unmeasured")) {
            return clause.sentence().words(mark.from(), mark.to());
        }
        for (Mark mark : clause.marks("narrower")) {
            if (clause.mentionAt(mark.from()) == null && clause.mentionAt(mark.to() - 1) == null) {
                return clause.sentence().words(mark.from(), mark.to());
            }
        }
        for (int i = clause.from(); i < clause.to(); i++) {
            String found = clause.isAside(i) ? null : restrictionAt(clause, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String restrictionAt(Clause clause, int i) {
        Token token = clause.token(i);
        if (clause.marks("per").stream().anyMatch(per -> per.from() <= i && i < per.to())) {
            // The "elever" of "per 100 elever" limit nothing
            return null;
        }
        Mention mention = clause.mentionAt(i);
        if (mention != null && isPartOfPlace(clause, mention)) {
            return clause.sentence().words(mention.from(), mention.to() + 1);
        }
        if (mention != null) {
            return mention.closeness() == Mention.Closeness.NARROWER && mention.from() == i ? token.text() : null;
        }
        if (WORDS.has("restricting", token.norm()) && i + 1 < clause.to() && Heads.isNoun(clause, i + 1)) {
            return clause.sentence().words(i, i + 2);
        }
        if (WORDS.has("person", token.norm())
                && !WORDS.has("everyone", token.norm())
                && vocabulary.topics().tablesAbout(token).isEmpty()
                && clause.mentions().stream().noneMatch(named -> vocabulary.isWordOf(token, named))
                && !isAged(clause, i)) {
            return token.text();
        }
        boolean person = i > clause.from()
                && (WORDS.has("person", clause.token(i - 1).norm())
                        || WORDS.has("everyone", clause.token(i - 1).norm()));
        if (person && token.is("med") && isUnknownNoun(clause, i + 1)) {
            return clause.sentence().words(i - 1, i + 2);
        }
        if (WORDS.has("place-prep", token.norm())
                || token.is("mot")
                || token.is("med")
                || token.is("bland")
                || token.is("hos")) {
            return afterPreposition(clause, i);
        }
        return null;
    }

    /** "Kvarnböle centrum" is a part of Kvarnböle. */
    private static boolean isPartOfPlace(Clause clause, Mention mention) {
        int next = mention.to();
        return mention.isOnlyArea()
                && next < clause.to()
                && clause.mentionAt(next) == null
                && !clause.token(next).capitalised()
                && (WORDS.has("place-noun", clause.token(next).norm())
                        || WORDS.has("place-part", clause.token(next).norm()));
    }

    /** "Personer med funktionsnedsättning": a group that no table tells apart. */
    private boolean isUnknownNoun(Clause clause, int index) {
        return index < clause.to()
                && clause.mentionAt(index) == null
                && Heads.isNoun(clause, index)
                && !isNeutral(clause, index, index + 1);
    }

    /** "Unga 16–29 år": the group is one of the table's, told by its ages. */
    static boolean isAged(Clause clause, int person) {
        boolean gendered = WORDS.has("gendered", clause.token(person).norm());
        for (int i = person + 1; i < Math.min(clause.to(), person + 4); i++) {
            Mention next = clause.mentionAt(i);
            if (next != null) {
                return clause.token(next.from()).isNumber();
            }
            if (gendered || !AGE_LEADS.contains(clause.token(i).norm())) {
                return false;
            }
        }
        return false;
    }

    /** A prepositional phrase that limits the claim to some place, group or manner the tables do not tell. */
    private @Nullable String afterPreposition(Clause clause, int at) {
        int i = at + 1;
        while (i < clause.to() && isDeterminer(clause.token(i))) {
            i++;
        }
        int first = i;
        while (i < clause.to()
                && clause.token(i).isWord()
                && !WORDS.has("function", clause.token(i).norm())
                && clause.mentionAt(i) == null
                && i < first + 4) {
            Token token = clause.token(i);
            boolean named = clause.mentions().stream().anyMatch(mention -> vocabulary.isWordOf(token, mention));
            boolean numbered = isNumbered(clause, i)
                    && !vocabulary.topics().saysInTitle(clause.sentence().words(i, i + 2));
            if (!named
                    && (numbered || vocabulary.topics().tablesAbout(token).isEmpty() && isNarrowPlace(token))
                    && WORDS.has("place-prep", clause.token(at).norm())) {
                return clause.sentence().words(at, i + 1);
            }
            i++;
        }
        boolean person = clause.token(at).is("mot")
                || clause.token(at).is("bland")
                || clause.token(at).is("hos");
        if (person && followsName(clause, at) && i > first && !isNeutral(clause, first, i)) {
            return clause.sentence().words(at, i);
        }
        return null;
    }

    private static boolean followsName(Clause clause, int at) {
        return at > clause.from() && clause.mentionAt(at - 1) != null;
    }

    private boolean isNeutral(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = clause.token(i);
            String word = token.norm();
            if (WORDS.has("neutral-place", word)
                    || WORDS.has("neutral-after", word)
                    || WORDS.has("month", word)
                    || WORDS.has("season", word)
                    || WORDS.has("org", word)
                    || WORDS.has("neutral-noun", word)
                    || WORDS.has("previous", word)
                    || WORDS.has("everyone", word)
                    || token.capitalised()
                    || WORDS.has("kind-noun", word)
                    || WORDS.has("rise-noun", word)
                    || WORDS.has("fall-noun", word)
                    || !vocabulary.topics().tablesAbout(token).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeterminer(Token token) {
        return token.is("den")
                || token.is("det")
                || token.is("de")
                || token.is("en")
                || token.is("ett")
                || token.is("vår")
                || token.is("vårt")
                || token.is("våra")
                || token.is("sin")
                || token.is("sina")
                || token.is("flera")
                || token.is("några")
                || WORDS.has("ordinal", token.norm());
    }

    /** "Linje 7", "etapp 2": one of several that the number tells apart. */
    private static boolean isNumbered(Clause clause, int noun) {
        return noun + 1 < clause.to()
                && WORDS.has("numbered-noun", clause.token(noun).norm())
                && clause.token(noun + 1).isNumber()
                && !clause.token(noun + 1).looksLikeYear();
    }

    private boolean isNarrowPlace(Token token) {
        String word = token.norm();
        if (WORDS.has("neutral-place", word) || WORDS.has("kind-noun", word) || token.capitalised()) {
            return false;
        }
        if (WORDS.has("place-noun", word)) {
            return true;
        }
        return endsWithAny("place-tail", word)
                || (endsWithAny("district-tail", word) && !WORDS.has("neutral-noun", word));
    }

    private static boolean endsWithAny(String type, String word) {
        return PlaceTails.of(type).stream().anyMatch(word::endsWith);
    }

    /** A named place the clause limits itself to that is neither the document's own area nor one of the tables'. */
    @Nullable
    String place(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = clause.token(i);
            if (clause.isAside(i)) {
                continue;
            }
            if (!WORDS.has("place-prep", token.norm())
                    && !token.is("beträffande")
                    && !token.is("gäller")
                    && !token.is("bland")
                    && !token.is("av")) {
                continue;
            }
            String name = PlaceNames.after(clause, i);
            if (name != null) {
                return name;
            }
        }
        return null;
    }
}
