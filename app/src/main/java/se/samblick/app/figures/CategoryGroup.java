package se.samblick.app.figures;

import java.util.List;

/**
 * A named set of categories, such as those that one table of a delivery holds. A group is never changed: another choice
 * of members is its next version.
 *
 * @param members in the order to show them
 */
public record CategoryGroup(DatasetId dataset, String id, int version, String title, List<CategoryId> members) {
    public CategoryGroup {
        members = List.copyOf(members);
        if (title.isBlank() || version < 1) {
            throw new IllegalArgumentException("Category group %s: a title and a version are needed".formatted(id));
        }
    }
}
