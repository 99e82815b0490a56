package se.samblick.review.claim;

/**
 * The place a superlative claims.
 *
 * @param largest counted from the top, else from the bottom
 * @param place 1 for the first, 2 for "näst"
 */
record Rank(boolean largest, int place) {
    Sense sense() {
        return largest ? Sense.UP : Sense.DOWN;
    }
}
