package se.samblick.app.watch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Area;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Pins;
import se.samblick.app.figures.Step;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.UserError;
import se.samblick.documents.content.Query;

/** Reads the queries of figures: from what a page asks for, and back to the things they name. */
@Component
class WatchQueries {
    private final AskedViews asked;

    WatchQueries(AskedViews asked) {
        this.asked = asked;
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
    record Known(Dataset dataset, Area area, @Nullable Category category, Members members, Pins pins) {
        /** The extract that the dataset is read from; null for all that is known. */
        @Nullable
        ExtractId extract() {
            return pins.of(dataset.id());
        }

        WatchAddress where() {
            return new WatchAddress(area, dataset, category == null ? null : category.id(), extract());
        }

        /** The step asked for among these; the first if none is said or known. */
        Step step(List<Step> among) {
            String code = members.step();
            return code == null
                    ? among.get(0)
                    : Step.find(code).filter(among::contains).orElse(among.get(0));
        }
    }

    /**
     * The query of a figure that a page asks for.
     *
     * @param needsCategory whether it must name a category
     */
    Query query(Map<String, List<String>> fields, boolean needsCategory) {
        Area area = asked.area(needed(fields, "omrade"));
        Dataset dataset = asked.dataset(first(fields, "datamangd"));
        CategoryId category = asked.category(first(fields, "kategori"));
        if (category == null && needsCategory) {
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
        AskedView.window(first(fields, "fonster"));
        AskedView.day(first(fields, "till"));
        AskedView.spread(first(fields, "spridning"));
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

    /** What a query names; empty if something of it is no more, or was never there. */
    Optional<Known> known(Query query, Pins pins, boolean needsCategory) {
        try {
            Members members = query.as(Members.class);
            Dataset dataset = asked.dataset(members.dataset());
            Area area = asked.area(String.valueOf(members.area()));
            Category category =
                    asked.find(dataset.id(), asked.category(members.category())).orElse(null);
            if (category == null && needsCategory) {
                return Optional.empty();
            }
            return Optional.of(new Known(dataset, area, category, members, pins));
        } catch (UserError | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
