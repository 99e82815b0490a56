package se.samblick.review.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Mention;

/**
 * What a clause is about, and where.
 *
 * @param mentions names that the tables have
 * @param total the clause speaks of all crimes, events or whatever a table sums up
 * @param topics tables that a word of the clause points at by their title; empty if none
 * @param place name of a place the clause limits itself to, null if none
 * @param unknown a thing named that no table has; null if none
 * @param restriction words that narrow the claim to something no table tells; null if none
 * @param inherited taken from the words before, since the clause itself names nothing
 */
record Subject(
        List<Mention> mentions,
        boolean total,
        Set<FigureTable> topics,
        @Nullable String place,
        @Nullable String unknown,
        @Nullable String restriction,
        boolean inherited) {
    Subject {
        mentions = List.copyOf(mentions);
        topics = Set.copyOf(topics);
    }

    /** Speaks of everything together, so that rows without a printed total may be added up. */
    boolean sumsUp() {
        return total && mentions.isEmpty();
    }

    boolean namesSomething() {
        return !mentions.isEmpty() || total || !topics.isEmpty();
    }

    Subject asInherited() {
        return new Subject(mentions, total, topics, place, unknown, restriction, true);
    }

    Subject inPlace(String other) {
        return new Subject(mentions, total, topics, other, unknown, restriction, inherited);
    }

    Subject withMentions(List<Mention> others) {
        return new Subject(others, total, topics, place, unknown, restriction, inherited);
    }

    Subject withoutTopics() {
        return new Subject(mentions, total, Set.of(), place, unknown, restriction, inherited);
    }
}
