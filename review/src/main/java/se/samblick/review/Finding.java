package se.samblick.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Place;

/**
 * One statement of a document and what the figures say of it.
 *
 * @param id stays the same while the statement's words and the figures it was tried against do
 * @param kind what sort of statement
 * @param verdict what came of it
 * @param place where it stands
 * @param block index of the document's block it stands in
 * @param quote the words judged, as written with white space folded
 * @param claimed what it says, in short
 * @param computed what the figures say, in short; empty if there are none
 * @param explanation one Swedish sentence
 * @param evidence the cells used
 * @param suggestion a corrected wording, null if none can be given
 * @param notes further sentences, such as how far chance explains a change
 */
public record Finding(
        String id,
        Kind kind,
        Verdict verdict,
        Place place,
        int block,
        String quote,
        String claimed,
        String computed,
        String explanation,
        List<Evidence> evidence,
        @Nullable String suggestion,
        List<String> notes) {
    public Finding {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
    }

    Finding withId(String other) {
        return new Finding(
                other, kind, verdict, place, block, quote, claimed, computed, explanation, evidence, suggestion, notes);
    }
}
