package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Crime codes as categories of a dataset. A code becomes a category under its victims, its kind and its chapter; where the
 * dataset knows the kind already, by the name that another table printed, that one is used, so that a table in codes and a
 * table in names meet there.
 */
final class CodeCategories {
    private static final String PREFIX = "brottskod-";

    private final DatasetId dataset;
    private final CrimeCatalogue catalogue;
    private final CategoryMatcher matcher;
    private final Map<String, Category> nodes = new HashMap<>();
    private final Map<CategoryId, CrimeCode> codes = new HashMap<>();
    private final Map<CrimeCode, List<Above>> above = new HashMap<>();

    /** A category above a code that holds all codes of its node. */
    record Above(CrimeCatalogue.Node node, Category category) {}

    /**
     * What a label with a code was found to mean.
     *
     * @param coded the label
     * @param category of the row
     * @param code null if nobody knows the code
     * @param contradicted whether the name beside the code says something else
     */
    record Found(
            CodedLabel coded, Category category, @Nullable CrimeCode code, boolean contradicted) {}

    CodeCategories(DatasetId dataset, CrimeCatalogue catalogue, CategoryMatcher matcher) {
        this.dataset = dataset;
        this.catalogue = catalogue;
        this.matcher = matcher;
    }

    /** True if the id is that of a crime code. */
    static boolean isCode(CategoryId id) {
        return id.value().startsWith(PREFIX);
    }

    /**
     * What a label with a crime code means, empty if it bears none or the user has said what it means.
     *
     * @param column whether the table has a column of codes
     */
    Optional<Found> find(String printed, boolean column, boolean total) {
        Optional<CodedLabel> read = CodedLabel.of(printed, column);
        if (read.isEmpty() || total) {
            return Optional.empty();
        }
        CodedLabel coded = read.get();
        if (matcher.said(printed).isPresent()
                || matcher.saidToBeNew(printed)
                || matcher.said(coded.printed()).isPresent()
                || matcher.exactly(printed).filter(c -> !isCode(c.id())).isPresent()) {
            return Optional.empty();
        }
        Optional<CrimeCode> code = catalogue.find(coded.code());
        if (code.isEmpty()) {
            boolean plain = !column && !coded.code().startsWith("0");
            return plain ? Optional.empty() : Optional.of(new Found(coded, unknown(coded), null, false));
        }
        boolean another = !column && !coded.name().isEmpty() && !speaks(code.get(), coded.name());
        return another ? Optional.empty() : Optional.of(found(coded, code.get()));
    }

    private static boolean speaks(CrimeCode code, String name) {
        return code.kind().speaksIn(name).orElse(true);
    }

    private Found found(CodedLabel coded, CrimeCode code) {
        Category category = category(code);
        if (!coded.others().isEmpty()) {
            category = matcher.match(category.label() + " > " + String.join(" | ", coded.others()), false);
        }
        boolean contradicted = !coded.name().isEmpty() && catalogue.contradict(code, coded.name());
        return new Found(coded, category, code, contradicted);
    }

    /** A code that nobody knows keeps its zeros and its name; the name alone is no proof of what it means. */
    private Category unknown(CodedLabel coded) {
        return matcher.match(coded.printed(), false);
    }

    /** The category of a code; made, with what lies above it, if need be. */
    Category category(CrimeCode code) {
        var id = new CategoryId(PREFIX + code.code());
        Category there = matcher.find(id);
        List<Above> nodes = above(code);
        Category category = there != null
                ? there
                : matcher.add(new Category(
                        dataset,
                        id,
                        code.label(),
                        nodes.get(0).category().id(),
                        code.kind().detectionDriven(),
                        Polarity.MORE_IS_WORSE,
                        false));
        codes.put(category.id(), code);
        return category;
    }

    /** The categories above a code that a sum of codes can be told of, nearest first. */
    List<Above> above(CrimeCode code) {
        return above.computeIfAbsent(code, this::ensure);
    }

    private List<Above> ensure(CrimeCode code) {
        return ensure(catalogue.above(code));
    }

    /** Nodes, nearest first, each with its category; made if need be. */
    private List<Above> ensure(List<CrimeCatalogue.Node> path) {
        List<Above> ensured = new ArrayList<>();
        Category parent = null;
        for (int i = path.size() - 1; i >= 0; i--) {
            parent = ensure(path.get(i), parent);
            ensured.add(0, new Above(path.get(i), parent));
        }
        return ensured;
    }

    private Category ensure(CrimeCatalogue.Node node, @Nullable Category parent) {
        Category earlier = nodes.get(node.id());
        if (earlier != null) {
            return earlier;
        }
        Category known = known(node, parent);
        Category category = known != null
                ? known
                : matcher.add(new Category(
                        dataset,
                        new CategoryId(node.id()),
                        node.label(),
                        parent == null ? null : parent.id(),
                        node.detectionDriven(),
                        Polarity.MORE_IS_WORSE,
                        false));
        nodes.put(node.id(), category);
        return category;
    }

    private @Nullable Category known(CrimeCatalogue.Node node, @Nullable Category parent) {
        Category made = matcher.find(new CategoryId(node.id()));
        return made != null ? made : matcher.named(node.names(), node.shortNames(), parent);
    }

    /** The category of the dataset that stands for a place in the tree, null if it has none yet. */
    private @Nullable Category known(CrimeCatalogue.Node node) {
        List<CrimeCatalogue.Node> path = catalogue.path(node.id());
        Category parent = null;
        for (int i = path.size() - 1; i >= 0; i--) {
            parent = known(path.get(i), parent);
        }
        return parent;
    }

    /** The category that a printed name is another name of; empty if the dataset has none. */
    Optional<CategoryId> alias(String key) {
        String[] levels = key.split(" > ");
        String last = levels[levels.length - 1];
        Optional<Category> pair = levels.length < 2
                ? Optional.empty()
                : catalogue.named(levels[levels.length - 2] + " " + last).map(this::known);
        return pair.or(() -> catalogue.named(last).map(this::known)).map(Category::id);
    }

    /**
     * Where a new name belongs in the tree.
     *
     * @param parent what the file prints it under, null if nothing
     */
    Optional<Place> place(String label, @Nullable Category parent) {
        String key = Label.key(label);
        if (parent != null) {
            return catalogue
                    .named(Label.key(parent.label()) + " " + key)
                    .or(() -> catalogue.named(key))
                    .filter(n -> parent.equals(knownAbove(n)))
                    .map(n -> new Place(n, parent));
        }
        return catalogue.named(key).map(n -> {
            List<CrimeCatalogue.Node> path = catalogue.path(n.id());
            return new Place(
                    n,
                    path.size() < 2
                            ? null
                            : ensure(path.subList(1, path.size())).get(0).category());
        });
    }

    private @Nullable Category knownAbove(CrimeCatalogue.Node node) {
        List<CrimeCatalogue.Node> path = catalogue.path(node.id());
        return path.size() < 2 ? null : known(path.get(1));
    }

    /** A place in the tree and the category above it, null at the top. */
    record Place(CrimeCatalogue.Node node, @Nullable Category above) {}

    /** The category with that id, if it is one of a known code or of a place in the tree; made if need be. */
    Optional<Category> ofId(CategoryId id) {
        if (isCode(id)) {
            return catalogue.find(id.value().substring(PREFIX.length())).map(this::category);
        }
        List<CrimeCatalogue.Node> path = catalogue.path(id.value());
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(ensure(path).get(0).category());
    }

    /** True if an id is that of a code or of a place in the tree, whether the dataset has met it or not. */
    static boolean isKnown(CategoryId id) {
        CrimeCatalogue swedish = CrimeCatalogue.swedish();
        return isCode(id)
                ? swedish.find(id.value().substring(PREFIX.length())).isPresent()
                : !swedish.path(id.value()).isEmpty();
    }

    /** Places in the tree that the dataset has no category for. */
    List<CrimeCatalogue.Node> free() {
        return catalogue.nodes().stream().filter(n -> known(n) == null).toList();
    }

    /** Places in the tree, and codes, that a dataset with these categories has none for; what they lie in beside them. */
    static List<ChoicePage.Choice> notAmong(DatasetId dataset, List<Category> categories) {
        CrimeCatalogue swedish = CrimeCatalogue.swedish();
        var matcher = new CategoryMatcher(dataset, categories, Map.of(), Map.of(), swedish);
        var own = new CodeCategories(dataset, swedish, matcher);
        List<ChoicePage.Choice> choices = new ArrayList<>();
        for (CrimeCatalogue.Node node : own.free()) {
            List<CrimeCatalogue.Node> path = swedish.path(node.id());
            choices.add(new ChoicePage.Choice(
                    node.id(), node.label(), path.size() < 2 ? "" : path.get(1).label()));
        }
        for (CrimeCode code : swedish.codes()) {
            if (matcher.find(new CategoryId(PREFIX + code.code())) == null) {
                choices.add(new ChoicePage.Choice(
                        PREFIX + code.code(),
                        code.label(),
                        swedish.above(code).get(0).label()));
            }
        }
        return choices;
    }

    /** The code that a category stands for, if it stands for one. */
    Optional<CrimeCode> code(CategoryId category) {
        return Optional.ofNullable(codes.get(category));
    }

    CrimeCatalogue catalogue() {
        return catalogue;
    }

    /** What an unknown code may be meant to be: what its name means, and codes that are one slip away. */
    List<Problem.Suggestion> near(CodedLabel coded) {
        List<Problem.Suggestion> near = new ArrayList<>();
        if (!coded.name().isEmpty()) {
            matcher.exactly(coded.name()).ifPresent(c -> near.add(new Problem.Suggestion(c.id().value(), c.label())));
        }
        catalogue.near(coded.code()).stream()
                .filter(c -> c.kind().speaksIn(coded.name()).orElse(false) && !catalogue.contradict(c, coded.name()))
                .forEach(c -> near.add(new Problem.Suggestion(PREFIX + c.code(), c.label())));
        if (!coded.name().isEmpty()) {
            matcher.near(coded.name()).stream()
                    .filter(s -> near.stream().noneMatch(n -> n.id().equals(s.id())))
                    .forEach(near::add);
        }
        return near.stream().limit(3).toList();
    }
}
