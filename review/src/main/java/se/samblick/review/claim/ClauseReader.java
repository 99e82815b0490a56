package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;
import se.samblick.review.text.When;
import se.samblick.review.text.WhenReader;

/** Reads the clauses of a sentence, each with what it names, states and leans on. */
final class ClauseReader {
    /** First words of a time that may hold for the whole sentence. */
    private static final Set<String> OPENERS =
            Set.of("mellan", "under", "sedan", "från", "jämfört", "i", "det", "de", "år", "på");

    private final Vocabulary vocabulary;

    ClauseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The clauses of a sentence; {@code before} is the last one of the sentence before in the same paragraph. */
    List<Clause> read(Sentence sentence, @Nullable Clause before) {
        SentenceParts parts = SentenceParts.of(sentence, vocabulary);
        List<Integer> cuts = ClauseCuts.of(parts);
        List<Clause> clauses = new ArrayList<>();
        Clause previous = before;
        When shared = sharedTime(sentence, cuts);
        for (int i = 0; i + 1 < cuts.size(); i++) {
            previous = clause(parts, cuts.get(i), cuts.get(i + 1), shared, previous);
            clauses.add(previous);
        }
        return clauses;
    }

    /** A time said first ("Mellan 2020 och 2023 ökade rånen och minskade hoten") holds for the clauses that name none. */
    private static When sharedTime(Sentence sentence, List<Integer> cuts) {
        if (cuts.size() < 3) {
            return When.UNSAID;
        }
        Token first = sentence.tokens().get(0);
        return OPENERS.contains(first.norm()) ? WhenReader.read(sentence, cuts.get(0), cuts.get(1)) : When.UNSAID;
    }

    private Clause clause(SentenceParts parts, int from, int to, When shared, @Nullable Clause previous) {
        Sentence sentence = parts.sentence();
        Mark anchor = anchor(parts, from, to);
        Insertion inserted = Insertion.of(sentence, from, anchor == null ? from : anchor.from());
        When own = inserted.timeAround(sentence, from, to);
        Sense sense = sense(parts, from, to, anchor, previous);
        var bare = new Clause(sentence, from, to, anchor, sense, List.of(), List.of(), own, previous);
        boolean leans = previous != null && Continuation.takesTime(bare, own);
        return new Clause(
                sentence,
                from,
                to,
                anchor,
                sense,
                vocabulary.withoutTitles(
                        sentence,
                        parts.mentions().stream()
                                .filter(mention -> mention.from() >= from && mention.to() <= to)
                                .filter(mention -> !bare.isAside(mention.from()))
                                .toList()),
                parts.amounts().stream()
                        .filter(amount -> amount.from() >= from && amount.to() <= to)
                        .filter(amount -> !inserted.holds(amount))
                        .toList(),
                own.or(leans && previous != null ? previous.when() : shared),
                previous);
    }

    private static @Nullable Mark anchor(SentenceParts parts, int from, int to) {
        List<Mark> own = parts.anchors().stream()
                .filter(mark -> mark.from() >= from && mark.to() <= to)
                .toList();
        return own.isEmpty() ? null : Anchors.strongest(own);
    }

    private static @Nullable Sense sense(
            SentenceParts parts, int from, int to, @Nullable Mark anchor, @Nullable Clause previous) {
        if (anchor != null) {
            return Anchors.sense(anchor);
        }
        return previous != null && Continuation.takesVerb(parts, from, to, previous) ? previous.sense() : null;
    }
}
