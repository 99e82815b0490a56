package se.samblick.review.reading;

/**
 * The words a statement has for what it is about without naming it.
 *
 * @param thing "de", "den", "dessa": something named before
 * @param place "där", "därifrån": a place named before
 * @param all "brotten", "totalt": everything the table counts
 */
public record Pointers(boolean thing, boolean place, boolean all) {
    /** No such words. */
    public static final Pointers NONE = new Pointers(false, false, false);

    /** Added to the distance of something named before; less for what a word points at. */
    int costOfNamed(boolean area) {
        if (area ? place : thing) {
            return -1;
        }
        return all && !area ? 2 : 0;
    }

    /** The cost of the whole where something was named before. */
    int costOfWhole(boolean area, boolean namesElse) {
        if (area && place) {
            return 2;
        }
        if (all && !area) {
            return 0;
        }
        return thing || !namesElse ? 1 : 0;
    }
}
