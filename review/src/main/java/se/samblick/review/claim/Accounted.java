package se.samblick.review.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;

/**
 * Tells whether every word of a statement is accounted for: it is a name of the table, a word of its labels or title, or
 * a word that narrows nothing. Only then may the statement be called wrong.
 */
final class Accounted {
    private static final Lexicon WORDS = Lexicon.swedish();

    /** Classes of words that narrow nothing. */
    private static final List<String> IDLE = List.of(
            "crime-total",
            "neutral-noun",
            "transparent",
            "kind-noun",
            "area-noun",
            "total",
            "everyone",
            "month",
            "season",
            "neutral-place",
            "share-noun",
            "rise-noun",
            "fall-noun",
            "factor-noun",
            "turn-noun",
            "gap-noun",
            "generic-label",
            "years-noun",
            "previous",
            "interval-noun",
            "ordinal",
            "answer-verb",
            "level-verb",
            "share-verb",
            "joining",
            "preposition");

    private final Vocabulary vocabulary;

    Accounted(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** True if no word of the statement narrows it to something the figures do not tell. */
    boolean isWhole(Statement statement) {
        for (int i = statement.from(); i < statement.to(); i++) {
            if (!isCovered(statement, i)) {
                return false;
            }
        }
        return true;
    }

    /** The first word of the clause for a kind of crime that no table has; null if there is none. */
    @Nullable
    Token unknownCrime(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = clause.token(i);
            int at = i;
            boolean named = clause.mentionAt(i) != null
                    || clause.isAside(i)
                    || clause.sentence().marks().stream().anyMatch(mark -> mark.from() <= at && at < mark.to())
                    || IDLE.stream().anyMatch(type -> WORDS.has(type, token.norm()))
                    || clause.mentions().stream().anyMatch(name -> vocabulary.isWordOf(token, name))
                    || !vocabulary.topics().tablesAbout(token).isEmpty();
            if (!named && vocabulary.isCrimeWord(token)) {
                return token;
            }
        }
        return null;
    }

    /** "I klädbutiker": what a preposition of place leads in and no table, title or common word tells; null if nothing. */
    @Nullable
    Token unknownPlace(Clause clause) {
        for (int i = clause.from(); i + 1 < clause.to(); i++) {
            Token noun = clause.token(i + 1);
            int at = i + 1;
            boolean led = clause.token(i).is("i")
                    || clause.token(i).is("på")
                    || clause.token(i).is("vid");
            boolean plural = noun.isWord()
                    && !noun.capitalised()
                    && noun.norm().length() > 6
                    && (noun.norm().endsWith("er")
                            || noun.norm().endsWith("erna")
                            || noun.norm().endsWith("arna"));
            if (!led || !plural || clause.mentionAt(at) != null || clause.isAside(at) || !Heads.isNoun(clause, at)) {
                continue;
            }
            boolean told = clause.isKind(at)
                    || clause.sentence().marks().stream()
                            .anyMatch(mark -> mark.from() <= at && at < mark.to() && IDLE.contains(mark.type()))
                    || IDLE.stream().anyMatch(type -> WORDS.has(type, noun.norm()))
                    || clause.mentions().stream().anyMatch(name -> vocabulary.isWordOf(noun, name))
                    || !vocabulary.topics().tablesAbout(noun).isEmpty();
            if (!told) {
                return noun;
            }
        }
        return null;
    }

    private boolean isCovered(Statement statement, int index) {
        Clause clause = statement.clause();
        Token token = clause.token(index);
        boolean amount = clause.amounts().stream().anyMatch(one -> one.from() <= index && index < one.to());
        if (!token.isWord() || amount || !Heads.isNoun(clause, index)) {
            return true;
        }
        Mention mention = clause.mentionAt(index);
        if (mention != null) {
            return mention.closeness() != Mention.Closeness.NARROWER;
        }
        boolean marked = clause.sentence().marks().stream()
                .anyMatch(mark -> mark.from() <= index && index < mark.to() && IDLE.contains(mark.type()));
        return marked
                || IDLE.stream().anyMatch(type -> WORDS.has(type, token.norm()))
                || statement.own().mentions().stream().anyMatch(name -> vocabulary.isWordOf(token, name))
                || !vocabulary.topics().tablesAbout(token).isEmpty();
    }
}
