package se.samblick.review.fact;

import java.util.Set;

/**
 * Words of a sentence that name something the tables have.
 *
 * @param from first token
 * @param to last token, not included
 * @param keys keys of the labels named; several if the words do not tell which
 * @param closeness how nearly the words are the label
 */
public record Mention(int from, int to, Set<String> keys, Closeness closeness) {
    /** How the words stand to the label. */
    public enum Closeness {
        /** The label itself in some inflection, or a synonym of equal extent. */
        SAME,
        /** The label's head without what the label adds ("inbrotten" for "Inbrott i bostad"). */
        SHORTENED,
        /** A part of a joint label ("hoten" for "Hot och trakasserier"), or without its narrowing ("utomhus"). */
        PART,
        /** Something narrower than the label ("villainbrott" for "Inbrott"). */
        NARROWER
    }

    public Mention {
        keys = Set.copyOf(keys);
    }

    public boolean isAmbiguous() {
        return keys.size() > 1;
    }
}
