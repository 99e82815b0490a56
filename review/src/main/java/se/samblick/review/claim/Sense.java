package se.samblick.review.claim;

/** Which way a claim says something went. */
public enum Sense {
    UP,
    DOWN,
    FLAT;

    /** 1, −1 or 0. */
    int sign() {
        return this == UP ? 1 : this == DOWN ? -1 : 0;
    }

    /** "ökning", "minskning", "oförändrat". */
    String noun() {
        return this == UP ? "ökning" : this == DOWN ? "minskning" : "oförändrat";
    }
}
