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
        List<CrimeCatalogue.Node> path = catalogue.above(code);
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
        Category named = matcher.named(node.names(), node.shortNames(), parent);
        Category category = named != null
                ? named
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

    /** The category made of a node of the catalogue that a printed name is another name of; empty if there is none. */
    Optional<CategoryId> alias(String key) {
        String[] levels = key.split(" > ");
        String last = levels[levels.length - 1];
        Optional<CategoryId> pair = levels.length < 2
                ? Optional.empty()
                : catalogue.node(levels[levels.length - 2] + " " + last).map(CategoryId::new);
        return pair.filter(i -> matcher.find(i) != null)
                .or(() -> catalogue.node(last).map(CategoryId::new).filter(i -> matcher.find(i) != null));
    }

    /** The category with that id, if it is one of a known code; made if need be. */
    Optional<Category> ofId(CategoryId id) {
        return isCode(id)
                ? catalogue.find(id.value().substring(PREFIX.length())).map(this::category)
                : Optional.empty();
    }

    /** True if an id is that of a code that is known, whether the dataset has met it or not. */
    static boolean isKnown(CategoryId id) {
        return isCode(id)
                && CrimeCatalogue.swedish()
                        .find(id.value().substring(PREFIX.length()))
                        .isPresent();
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
            matcher.near(coded.name()).stream().filter(s -> !near.contains(s)).forEach(near::add);
        }
        catalogue.near(coded.code()).stream()
                .filter(c -> c.kind().speaksIn(coded.name()).orElse(false) && !catalogue.contradict(c, coded.name()))
                .forEach(c -> near.add(new Problem.Suggestion(PREFIX + c.code(), c.label())));
        return near.stream().limit(3).toList();
    }
}
