package se.samblick.app.figures;

import java.util.ArrayList;
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

    /** The tops of the tree in order, each with all that lies below it: a long tree is opened branch by branch. */
    public List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        List<CategoryLine> below = new ArrayList<>();
        for (int i = categories.size() - 1; i >= 0; i--) {
            if (categories.get(i).depth() > 0) {
                below.add(0, categories.get(i));
            } else {
                branches.add(0, new Branch(categories.get(i), below));
                below = new ArrayList<>();
            }
        }
        return branches;
    }

    /** A category at the top and those below it. */
    public record Branch(CategoryLine top, List<CategoryLine> below) {
        public Branch {
            below = List.copyOf(below);
        }
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
