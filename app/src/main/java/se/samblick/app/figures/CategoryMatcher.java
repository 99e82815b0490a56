package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the category that a printed label means. A label that means none becomes a new category with the words as
 * printed; the levels of a printed path become its parents.
 */
final class CategoryMatcher {
    private static final Pattern CODED = Pattern.compile("^\\d{3,4} (.+)$");
    private static final String LEVEL = " > ";
    private static final int MOST_SUGGESTIONS = 3;
    private static final double PART = 0.8;

    private final DatasetId dataset;
    private final Map<CategoryId, Category> known = new LinkedHashMap<>();
    private final Map<String, @Nullable CategoryId> byLabel = new HashMap<>();
    private final Map<String, CategoryId> byPath = new HashMap<>();
    private final Map<String, CategoryId> synonyms;
    private final Map<String, String> corrected = new HashMap<>();
    private final Map<CategoryId, Category> added = new LinkedHashMap<>();
    private final Map<CategoryId, CrimeCatalogue.Node> placed = new HashMap<>();
    private @Nullable List<Candidate> candidates;
    private final @Nullable CodeCategories codes;

    /** As below, for a dataset whose labels are never crime codes. */
    CategoryMatcher(
            DatasetId dataset,
            List<Category> categories,
            Map<String, CategoryId> synonyms,
            Map<String, String> corrected) {
        this(dataset, categories, synonyms, corrected, null);
    }

    /**
     * @param synonyms other spellings, folded
     * @param corrected ids, or {@link Corrections#NEW}, by printed label
     * @param catalogue of crime codes, null if labels are never codes
     */
    CategoryMatcher(
            DatasetId dataset,
            List<Category> categories,
            Map<String, CategoryId> synonyms,
            Map<String, String> corrected,
            @Nullable CrimeCatalogue catalogue) {
        this.dataset = dataset;
        this.codes = catalogue == null ? null : new CodeCategories(dataset, catalogue, this);
        this.synonyms = synonyms;
        corrected.forEach((label, id) -> this.corrected.put(Label.key(label), id));
        categories.forEach(c -> known.put(c.id(), c));
        categories.forEach(this::index);
    }

    private void index(Category category) {
        byPath.put(pathKey(category), category.id());
        String label = Label.key(category.label());
        // A label that two categories share means neither by itself.
        byLabel.put(label, byLabel.containsKey(label) ? null : category.id());
    }

    private String pathKey(Category category) {
        Category parent = category.parent() == null ? null : find(category.parent());
        String own = Label.key(category.label());
        return parent == null ? own : pathKey(parent) + LEVEL + own;
    }

    @Nullable
    Category find(CategoryId id) {
        return known.getOrDefault(id, added.get(id));
    }

    /** Crime codes as categories, null if labels are never codes. */
    @Nullable
    CodeCategories codes() {
        return codes;
    }

    /** The category that one of these names means, or one of these short names under the parent; null if none does. */
    @Nullable
    Category named(List<String> names, List<String> shortNames, @Nullable Category parent) {
        for (String name : shortNames) {
            CategoryId id = parent == null ? null : byPath.get(pathKey(parent) + LEVEL + Label.key(name));
            if (id != null) {
                return find(id);
            }
        }
        for (String name : names) {
            String key = Label.key(name);
            CategoryId id = byPath.getOrDefault(key, synonyms.get(key));
            id = id == null ? byLabel.get(key) : id;
            Category category = id == null ? null : find(id);
            if (category != null && !category.total()) {
                return category;
            }
        }
        return null;
    }

    /** Adds a category that was not known before; with another id if that one is taken. */
    Category add(Category category) {
        Category free = find(category.id()) == null
                ? category
                : new Category(
                        dataset,
                        freeId(null, category.label()),
                        category.label(),
                        category.parent(),
                        category.detectionDriven(),
                        category.polarity(),
                        category.total());
        added.put(free.id(), free);
        index(free);
        return free;
    }

    /** What the user says the label means: the category, or empty if nothing is said or it is to become a new one. */
    Optional<Category> said(String printed) {
        String id = corrected.get(Label.key(printed));
        if (id == null || id.equals(Corrections.NEW)) {
            return Optional.empty();
        }
        var category = new CategoryId(id);
        return Optional.ofNullable(find(category)).or(() -> codes == null ? Optional.empty() : codes.ofId(category));
    }

    /** True if the user says that the label is to become a category of its own. */
    boolean saidToBeNew(String printed) {
        return Corrections.NEW.equals(corrected.get(Label.key(printed)));
    }

    /** The category whose label, path or other spelling is just this. */
    Optional<Category> exactly(String printed) {
        String key = Label.key(printed);
        CategoryId id = byPath.getOrDefault(key, synonyms.get(key));
        id = id == null && !key.contains(LEVEL) ? byLabel.get(key) : id;
        return Optional.ofNullable(id == null ? null : find(id));
    }

    /** True if the label means a category that there was before, or that the user says it means. */
    boolean knows(String printed) {
        String key = Label.key(printed);
        CategoryId id = lookUp(key);
        return corrected.containsKey(key) || id != null && known.containsKey(id);
    }

    /** The label of a category, or its id if there is none. */
    String label(CategoryId id) {
        Category category = find(id);
        return category == null ? id.value() : category.label();
    }

    /** The category of a printed label; made if need be. */
    Category match(String printed, boolean total) {
        String key = Label.key(printed);
        Optional<Category> said = said(printed);
        if (said.isPresent()) {
            return said.get();
        }
        CategoryId id = saidToBeNew(printed) ? byPath.get(key) : lookUp(key);
        Category category = id == null ? null : find(id);
        return category == null ? make(printed, total) : category;
    }

    private @Nullable CategoryId lookUp(String key) {
        CategoryId id = byPath.getOrDefault(key, synonyms.get(key));
        if (id == null && !key.contains(LEVEL)) {
            id = byLabel.get(key);
            var coded = CODED.matcher(key);
            if (id == null && coded.matches()) {
                id = byLabel.get(coded.group(1));
            }
        }
        return id != null || codes == null ? id : codes.alias(key).orElse(null);
    }

    private Category make(String printed, boolean total) {
        int cut = printed.lastIndexOf(LEVEL);
        Category parent = cut < 0 ? null : match(printed.substring(0, cut), false);
        String label = cut < 0 ? printed : printed.substring(cut + LEVEL.length());
        CategoryId sibling = parent == null ? null : byPath.get(pathKey(parent) + LEVEL + Label.key(label));
        Category there = sibling == null ? null : find(sibling);
        if (there != null) {
            // The parent went by another name.
            return there;
        }
        Optional<CodeCategories.Place> place =
                codes == null || total || saidToBeNew(printed) ? Optional.empty() : codes.place(label, parent);
        Category above = place.map(CodeCategories.Place::above).orElse(parent);
        var category = new Category(
                dataset,
                freeId(parent, label),
                label,
                above == null ? null : above.id(),
                place.map(p -> p.node().detectionDriven())
                        .orElseGet(() -> DetectionDriven.is(label) || (parent != null && parent.detectionDriven())),
                Polarity.MORE_IS_WORSE,
                total);
        place.ifPresent(p -> placed.put(category.id(), p.node()));
        return add(category);
    }

    /** True if the name of a new category is one that the tree of crimes knows. */
    boolean isPlaced(Category category) {
        return placed.containsKey(category.id());
    }

    private CategoryId freeId(@Nullable Category parent, String label) {
        String slug = Label.slug(label);
        String base = (parent == null ? "" : parent.id().value() + ".") + (slug.isEmpty() ? "kategori" : slug);
        String id = base.length() <= 180 ? base : base.substring(0, 180);
        int number = 2;
        while (find(new CategoryId(number == 2 ? id : id + "-" + (number - 1))) != null) {
            number++;
        }
        return new CategoryId(number == 2 ? id : id + "-" + (number - 1));
    }

    /** Labels of all categories that are part of another, folded. */
    Set<String> partLabels() {
        return known.values().stream()
                .filter(c -> c.parent() != null)
                .map(c -> Label.key(c.label()))
                .collect(Collectors.toSet());
    }

    /** Categories that were not known before, parents before their children. */
    List<Category> added() {
        return List.copyOf(added.values());
    }

    boolean isNew(Category category) {
        return added.containsKey(category.id());
    }

    /** Something that a label may mean. */
    private record Candidate(
            Problem.Suggestion suggestion,
            Likeness.Name name,
            @Nullable CrimeTraits traits) {}

    /** Known categories, and places in the tree of crimes, whose names come close to a label, closest first. */
    List<Problem.Suggestion> near(String printed) {
        String last = printed.substring(printed.lastIndexOf(LEVEL) < 0 ? 0 : printed.lastIndexOf(LEVEL) + 3);
        var name = Likeness.Name.of(last);
        CrimeTraits traits = codes == null ? null : CrimeTraits.in(last);
        Set<String> met = new HashSet<>();
        return candidates().stream()
                .map(c -> new Candidate(c.suggestion().with(alike(name, traits, c)), c.name(), c.traits()))
                .filter(c -> likeness(c) >= Likeness.SUGGESTED)
                .filter(c -> traits == null || c.traits() == null || !traits.contradict(c.traits()))
                .sorted(Comparator.comparingDouble(c -> -likeness(c)))
                .map(Candidate::suggestion)
                .filter(s -> met.add(s.id()))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static double alike(Likeness.Name name, @Nullable CrimeTraits traits, Candidate candidate) {
        double alike = Likeness.of(name, candidate.name());
        CrimeTraits theirs = candidate.traits();
        // "Misshandel inkl. grov" holds "Grov misshandel" but is not the same.
        boolean part = traits != null && theirs != null && traits.grave() != null && theirs.grave() == null;
        return part ? PART * alike : alike;
    }

    private static double likeness(Candidate candidate) {
        Double likeness = candidate.suggestion().likeness();
        return likeness == null ? 0 : likeness;
    }

    private List<Candidate> candidates() {
        if (candidates == null) {
            List<Candidate> all = new ArrayList<>();
            known.values().stream()
                    .filter(c -> !c.total() && !CodeCategories.isCode(c.id()))
                    .forEach(c -> all.add(candidate(c.id().value(), c.label(), c.label())));
            if (codes != null) {
                codes.free().forEach(n -> n.names().forEach(name -> all.add(candidate(n.id(), n.label(), name))));
            }
            candidates = all;
        }
        return candidates;
    }

    private Candidate candidate(String id, String label, String name) {
        return new Candidate(
                new Problem.Suggestion(id, label), Likeness.Name.of(name), codes == null ? null : CrimeTraits.in(name));
    }
}
