package se.samblick.documents.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.ContentBlock;

/**
 * The headings of a publication with their levels and anchors: 1 is the title, a section's is one more than its level,
 * those inside its text follow below it. No level is skipped downwards, whatever the sections and texts ask for, since a
 * reader by ear would look for the missing one.
 */
final class Outline {
    private static final int DEEPEST = 6;

    private final List<Place> places = new ArrayList<>();
    private final Map<String, String> anchorsByKey = new HashMap<>();
    private final Set<String> anchors = new HashSet<>();
    private int last = 1;

    Outline(Publication publication) {
        publication.sections().forEach(this::add);
    }

    /**
     * A section with its headings.
     *
     * @param level of the section's own heading, 2 to 6
     * @param innerLevels of the headings in its text, in order
     */
    record Place(Section section, int level, String anchor, List<Integer> innerLevels) {}

    List<Place> places() {
        return places;
    }

    /** The anchor of a section, null for one that this publication does not have. */
    @Nullable
    String anchor(String key) {
        return anchorsByKey.get(key);
    }

    private void add(Section section) {
        int level = next(section.level() + 1);
        List<Integer> inner = section.content().blocks().stream()
                .filter(ContentBlock.Heading.class::isInstance)
                .map(heading -> next(Math.max(level + ((ContentBlock.Heading) heading).level() - 1, level + 1)))
                .toList();
        String anchor = unusedAnchor(section.key());
        anchorsByKey.put(section.key(), anchor);
        places.add(new Place(section, level, anchor, inner));
    }

    private int next(int wanted) {
        last = Math.min(Math.min(wanted, last + 1), DEEPEST);
        return last;
    }

    private String unusedAnchor(String key) {
        String plain = "avsnitt-" + key.replaceAll("[^A-Za-z0-9_-]", "-");
        String anchor = plain;
        for (int i = 2; !anchors.add(anchor); i++) {
            anchor = plain + "-" + i;
        }
        return anchor;
    }
}
