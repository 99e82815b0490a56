package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.Area;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureKind;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Pins;
import se.samblick.app.figures.Step;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Messages;
import se.samblick.app.ui.UserError;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.Query;

/** What the kinds of figures of this room have in common: their query, and tables in the words of a document. */
abstract class WatchFigure implements FigureKind {
    private final String key;
    private final Figures figures;
    private final AskedViews asked;
    private final WatchWords words;

    WatchFigure(String key, Figures figures, AskedViews asked, Messages messages) {
        this.key = key;
        this.figures = figures;
        this.asked = asked;
        this.words = new WatchWords(messages, Language.SV);
    }

    /** The members of a query; what is null is not said. */
    record Members(
            String dataset,
            String area,
            @Nullable String category,
            @Nullable String step,
            @Nullable String window,
            @Nullable String at,
            @Nullable String spread) {}

    /** A query whose members name things that exist. */
    record Known(
            Dataset dataset,
            Area area,
            @Nullable Category category,
            Members members,
            @Nullable ExtractId extract) {
        WatchAddress where() {
            return new WatchAddress(area, dataset, category == null ? null : category.id(), extract);
        }

        /** The step asked for among these; the first if none is said or known. */
        Step step(List<Step> among) {
            String code = members.step();
            return code == null
                    ? among.get(0)
                    : Step.find(code).filter(among::contains).orElse(among.get(0));
        }
    }

    @Override
    public String key() {
        return key;
    }

    /** Whether the query must name a category. */
    abstract boolean needsCategory();

    @Override
    public Query query(Map<String, List<String>> fields) {
        Area area = asked.area(needed(fields, "omrade"));
        Dataset dataset = asked.dataset(first(fields, "datamangd"));
        CategoryId category = asked.category(first(fields, "kategori"));
        if (category == null && needsCategory()) {
            throw new InvalidInput("watch.category.missing");
        }
        Map<String, Object> members = new TreeMap<>();
        members.put("dataset", dataset.id().value());
        members.put("area", area.id().value());
        if (category != null) {
            members.put("category", asked.category(dataset.id(), category).id().value());
        }
        put(members, "step", first(fields, "steg"));
        put(members, "window", first(fields, "fonster"));
        put(members, "at", first(fields, "till"));
        put(members, "spread", first(fields, "spridning"));
        check(fields);
        return Query.of(new LinkedHashMap<>(members));
    }

    private static void check(Map<String, List<String>> fields) {
        ViewController.window(first(fields, "fonster"));
        ViewController.day(first(fields, "till"));
        ViewController.spread(first(fields, "spridning"));
        String step = first(fields, "steg");
        if (step != null && Step.find(step).isEmpty()) {
            throw new InvalidInput(
                    "watch.step.unknown",
                    step,
                    String.join(
                            ", ", Arrays.stream(Step.values()).map(Step::code).toList()));
        }
    }

    private static void put(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static String needed(Map<String, List<String>> fields, String name) {
        String value = first(fields, name);
        if (value == null) {
            throw new InvalidInput("watch.area.none");
        }
        return value;
    }

    private static @Nullable String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0).isBlank() ? null : values.get(0);
    }

    @Override
    public Optional<Block> block(Query query, Pins pins) {
        return known(query, pins).flatMap(this::block);
    }

    abstract Optional<Block> block(Known known);

    /** What a query names; empty if something of it is no more, or was never there. */
    Optional<Known> known(Query query, Pins pins) {
        try {
            Members members = query.as(Members.class);
            Dataset dataset = asked.dataset(members.dataset());
            Area area = asked.area(String.valueOf(members.area()));
            Category category =
                    asked.find(dataset.id(), asked.category(members.category())).orElse(null);
            if (category == null && needsCategory()) {
                return Optional.empty();
            }
            return Optional.of(new Known(dataset, area, category, members, pins.of(dataset.id())));
        } catch (UserError | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    WatchWords words() {
        return words;
    }

    Figures figures() {
        return figures;
    }

    /** A block, with the extracts as its source. */
    Block block(
            String title,
            List<FigureData.Column> columns,
            List<FigureData.Row> rows,
            List<String> notes,
            String alt,
            FigureBlock.@Nullable ChartKind chart,
            Collection<ExtractId> extracts) {
        ExtractId newest =
                extracts.stream().max(java.util.Comparator.naturalOrder()).orElse(null);
        List<String> told = notes.stream().filter(n -> !n.isBlank()).toList();
        return new Block(
                title, new FigureData(columns, rows, told, words.source(figures, extracts), alt), chart, newest);
    }

    static List<FigureData.Column> columns(String label, List<String> values, List<String> derived) {
        List<FigureData.Column> columns = new ArrayList<>();
        columns.add(new FigureData.Column(label, FigureData.Role.LABEL));
        values.forEach(v -> columns.add(new FigureData.Column(v, FigureData.Role.VALUE)));
        derived.forEach(d -> columns.add(new FigureData.Column(d, FigureData.Role.DERIVED)));
        return columns;
    }

    static FigureData.Cell text(String text) {
        return new FigureData.Cell(text, null);
    }

    /** A number with its text; one that is not known is missing. */
    static FigureData.Cell number(double value, String text) {
        return Double.isFinite(value) ? new FigureData.Cell(text, value) : new FigureData.Cell("..", null);
    }

    static FigureData.Row row(List<FigureData.Cell> cells) {
        return new FigureData.Row(cells, false);
    }
}
