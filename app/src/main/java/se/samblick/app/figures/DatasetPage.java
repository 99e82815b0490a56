package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset: its categories and the groups made of them.
 *
 * @param done one sentence on what was just done, else null
 * @param error what was wrong with the group, else null
 * @param typed the name of the group as typed
 */
public record DatasetPage(
        String id,
        String title,
        String kind,
        String source,
        List<CategoryLine> categories,
        List<GroupLine> groups,
        boolean mayEdit,
        @Nullable String done,
        @Nullable String error,
        String typed) {
    public DatasetPage {
        categories = List.copyOf(categories);
        groups = List.copyOf(groups);
    }

    /** A category, indented as deep as it lies in the tree. */
    public record CategoryLine(String id, String label, int depth, boolean detectionDriven) {}

    /** A group in one of its versions, the latest first. */
    public record GroupLine(String title, int version, boolean latest, List<String> members) {
        public GroupLine {
            members = List.copyOf(members);
        }
    }
}
