package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers problems; keeps the first ones of a long list and counts the rest. */
final class Problems {
    static final int MOST = 300;

    private final List<Problem> first = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private int more;
    private boolean errors;

    void add(Problem problem) {
        errors |= problem.severity() == Problem.Severity.ERROR;
        if (first.size() < MOST) {
            first.add(problem);
        } else {
            more++;
        }
    }

    /** The same, but only the first time a problem of this kind is told about the same words. */
    void addOnce(Problem problem) {
        if (told.add(problem.kind() + "\n" + problem.found() + "\n"
                + (problem.kind().equals("twice") ? problem.origin() : ""))) {
            add(problem);
        }
    }

    boolean anyErrors() {
        return errors;
    }

    /** True if no more can be kept; what follows is only counted. */
    boolean full() {
        return first.size() >= MOST;
    }

    int more() {
        return more;
    }

    /** Most serious first, otherwise in the order of the file. */
    List<Problem> all() {
        return first.stream().sorted(Comparator.comparing(Problem::severity)).toList();
    }
}
