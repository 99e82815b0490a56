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
    /** How the keys of areas begin. */
    static final String AREA = "a:";

    /** How the keys of what rows count begin. */
    static final String CATEGORY = "c:";

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

    /** True if it may name an area. */
    public boolean isArea() {
        return keys.stream().anyMatch(key -> key.startsWith(AREA));
    }

    /** True if it can name nothing but an area. */
    public boolean isOnlyArea() {
        return keys.stream().allMatch(key -> key.startsWith(AREA));
    }

    /** True if it may name what rows count. */
    public boolean isCategory() {
        return keys.stream().anyMatch(key -> key.startsWith(CATEGORY));
    }

    /** True if it can name nothing but what rows count. */
    public boolean isOnlyCategory() {
        return keys.stream().allMatch(key -> key.startsWith(CATEGORY));
    }

    public boolean isAmbiguous() {
        return keys.size() > 1;
    }
}
