package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureKind;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Pins;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Messages;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.Query;

/** What the kinds of figures of this room have in common: their query, and tables in the words of a document. */
abstract class WatchFigure implements FigureKind {
    private final String key;
    private final boolean needsCategory;
    private final Tools tools;

    /** @param needsCategory whether a query must name a category */
    WatchFigure(String key, boolean needsCategory, Tools tools) {
        this.key = key;
        this.needsCategory = needsCategory;
        this.tools = tools;
    }

    /** What all of them work with. Documents are in Swedish. */
    @Component
    static class Tools {
        private final WatchQueries queries;
        private final Figures figures;
        private final AreaScope scope;
        private final WatchWords words;

        Tools(WatchQueries queries, Figures figures, AreaScope scope, Messages messages) {
            this.queries = queries;
            this.figures = figures;
            this.scope = scope;
            this.words = new WatchWords(messages, Language.SV);
        }

        WatchQueries queries() {
            return queries;
        }

        Figures figures() {
            return figures;
        }

        AreaScope scope() {
            return scope;
        }

        WatchWords words() {
            return words;
        }
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Query query(Map<String, List<String>> fields) {
        return tools.queries().query(fields, needsCategory);
    }

    @Override
    public Optional<Block> block(Query query, Pins pins) {
        return known(query, pins).flatMap(this::block);
    }

    abstract Optional<Block> block(WatchQueries.Known known);

    /** What a query names; empty if something of it is no more, or was never there. */
    Optional<WatchQueries.Known> known(Query query, Pins pins) {
        return tools.queries().known(query, pins, needsCategory);
    }

    WatchWords words() {
        return tools.words();
    }

    Figures figures() {
        return tools.figures();
    }

    AreaScope scope() {
        return tools.scope();
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
        return block(title, columns, rows, notes, alt, chart, extracts, extracts);
    }

    /** @param sources all extracts it is drawn from; {@code extracts} are those that the picture is pinned to for it */
    Block block(
            String title,
            List<FigureData.Column> columns,
            List<FigureData.Row> rows,
            List<String> notes,
            String alt,
            FigureBlock.@Nullable ChartKind chart,
            Collection<ExtractId> extracts,
            Collection<ExtractId> sources) {
        ExtractId newest =
                extracts.stream().max(java.util.Comparator.naturalOrder()).orElse(null);
        List<String> told = notes.stream().filter(n -> !n.isBlank()).toList();
        return new Block(
                title, new FigureData(columns, rows, told, words().source(figures(), sources), alt), chart, newest);
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
