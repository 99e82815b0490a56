package se.samblick.review.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence of running text, with its words and what the lexicon says of them.
 *
 * @param index from 0 in the document
 * @param paragraph number of the paragraph it stands in, from 0
 * @param block index of the document's block it begins in
 * @param section the headings above it
 * @param heading true if it is a heading itself
 * @param text words as they stand, white space folded
 * @param places line by line: offset in {@code text} where a line begins, and the place
 */
public record Sentence(
        int index,
        int paragraph,
        int block,
        Section section,
        boolean heading,
        String text,
        List<Origin> places,
        List<Token> tokens,
        List<Mark> marks) {
    /** From this offset of a sentence on, the text stands at the place. */
    public record Origin(int offset, Place place) {}

    public Sentence {
        places = List.copyOf(places);
        tokens = List.copyOf(tokens);
        marks = List.copyOf(marks);
    }

    /** Words alone, which stand nowhere. */
    public static Sentence of(String words) {
        List<Token> tokens = Tokens.of(words);
        return new Sentence(
                0,
                0,
                0,
                new Section(0, List.of()),
                false,
                words,
                List.of(),
                tokens,
                Lexicon.swedish().marks(tokens));
    }

    /** The same sentence with other marks. */
    public Sentence with(List<Mark> others) {
        return new Sentence(index, paragraph, block, section, heading, text, places, tokens, others);
    }

    /** The place of a character of the text. */
    public Place placeAt(int offset) {
        Place place = places.get(0).place();
        for (Origin origin : places) {
            if (origin.offset() <= offset) {
                place = origin.place();
            }
        }
        return place;
    }

    /** The words between two tokens as written; the second is not included. */
    public String words(int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** Marks of a class that lie within the tokens, in order. */
    public List<Mark> marks(String type, int from, int to) {
        List<Mark> found = List.of();
        for (Mark mark : marks) {
            if (mark.from() >= from && mark.to() <= to && mark.is(type)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(mark);
            }
        }
        return found;
    }

    /** True if a mark of the class lies within the tokens. */
    public boolean hasMark(String type, int from, int to) {
        for (Mark mark : marks) {
            if (mark.from() >= from && mark.to() <= to && mark.is(type)) {
                return true;
            }
        }
        return false;
    }
}
