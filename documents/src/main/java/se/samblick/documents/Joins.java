package se.samblick.documents;

/** Things, known by their numbers from 0, that are joined with each other into groups. */
final class Joins {
    private final int[] into;

    Joins(int size) {
        into = new int[size];
        for (int i = 0; i < size; i++) {
            into[i] = i;
        }
    }

    int size() {
        return into.length;
    }

    /** Joins the groups of two; the first one's root stands for both. */
    void join(int first, int second) {
        into[root(second)] = root(first);
    }

    /** The one that stands for all of its group. */
    int root(int index) {
        int at = index;
        while (into[at] != at) {
            into[at] = into[into[at]];
            at = into[at];
        }
        return at;
    }
}
