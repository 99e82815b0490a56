package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The categories of a dataset with their children. */
final class CategoryTree {
    private final Map<CategoryId, Category> byId = new LinkedHashMap<>();
    private final Map<CategoryId, List<Category>> children = new HashMap<>();
    private final List<Category> roots = new ArrayList<>();

    private CategoryTree(List<Category> categories) {
        categories.forEach(c -> byId.put(c.id(), c));
        for (Category category : categories) {
            CategoryId parent = category.parent();
            if (parent == null) {
                roots.add(category);
            } else {
                children.computeIfAbsent(parent, p -> new ArrayList<>()).add(category);
            }
        }
    }

    static CategoryTree of(List<Category> categories) {
        return new CategoryTree(categories);
    }

    /** All categories, parents before their children, otherwise in the order given. */
    List<Category> all() {
        List<Category> all = new ArrayList<>();
        roots.forEach(r -> addWithChildren(r, all));
        return all;
    }

    private void addWithChildren(Category category, List<Category> all) {
        all.add(category);
        children(category.id()).forEach(c -> addWithChildren(c, all));
    }

    List<Category> children(CategoryId id) {
        return children.getOrDefault(id, List.of());
    }

    Optional<Category> find(@Nullable CategoryId id) {
        return Optional.ofNullable(id == null ? null : byId.get(id));
    }
}
