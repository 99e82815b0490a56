package se.samblick.documents.content;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What is said about a run of inline content besides its words. */
public sealed interface Mark {
    /** A comment thread is attached here. */
    record Comment(String id) implements Mark {
        public Comment {
            Characters.requireClean(id);
        }
    }

    /**
     * A link.
     *
     * @param href http, https or mailto address, or an internal path; the schema checks it
     */
    record Link(String href) implements Mark {
        public Link {
            Characters.requireClean(href);
        }
    }

    /** Strong importance. */
    record Strong() implements Mark {}

    /** Stress. */
    record Em() implements Mark {}

    private int rank() {
        return this instanceof Comment ? 0 : this instanceof Link ? 1 : this instanceof Strong ? 2 : 3;
    }

    /** Each mark once, in the schema's order; of several links the first. */
    static List<Mark> ordered(List<Mark> marks) {
        List<Mark> sorted = new LinkedHashSet<>(marks)
                .stream().sorted(Comparator.comparingInt(Mark::rank)).collect(Collectors.toList());
        long links = sorted.stream().filter(Link.class::isInstance).count();
        for (int i = sorted.size() - 1; links > 1; i--) {
            if (sorted.get(i) instanceof Link) {
                sorted.remove(i);
                links--;
            }
        }
        return List.copyOf(sorted);
    }
}
