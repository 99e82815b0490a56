package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureForm;
import se.samblick.app.figures.FigureKind;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Measure;
import se.samblick.app.figures.Pins;
import se.samblick.app.figures.SeriesKey;
import se.samblick.app.figures.Step;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Messages;
import se.samblick.documents.content.Figure;
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
        private final Messages messages;
        private final WatchWords words;

        Tools(WatchQueries queries, Figures figures, AreaScope scope, Messages messages) {
            this.queries = queries;
            this.figures = figures;
            this.scope = scope;
            this.messages = messages;
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

        WatchWords words(Language language) {
            return new WatchWords(messages, language);
        }

        /** What there are counts of. */
        List<Dataset> datasets() {
            return figures.datasets().stream()
                    .filter(d -> d.kind() == Dataset.Kind.COUNTS || d.kind().eventByEvent())
                    .toList();
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

    /** The figure as words in the text; only where {@link #hasSentence}. */
    Optional<Chip> sentence(WatchQueries.Known known) {
        return Optional.empty();
    }

    /** Whether it can also be said in the text. */
    boolean hasSentence() {
        return false;
    }

    /** The steps in time there are to choose from; empty if there is no such choice. */
    List<Step> steps() {
        return List.of();
    }

    @Override
    public Optional<Chip> chip(Query query, Figure.Presentation presentation, Pins pins) {
        return presentation == Figure.Presentation.SENTENCE
                ? known(query, pins).flatMap(this::sentence)
                : Optional.empty();
    }

    @Override
    public Optional<String> offer(Language language) {
        return Optional.of(tools.words(language).text("watch.insert." + key));
    }

    @Override
    public FigureForm form(FigureForm.Asking asking) {
        WatchWords said = tools.words(asking.language());
        List<FigureForm.Choice> choices = new ArrayList<>();
        FigureForm.Choice dataset = asking.choice(
                "datamangd",
                said.text("watch.dataset"),
                tools.datasets().stream()
                        .map(d -> new FigureForm.Option(d.id().value(), d.title()))
                        .toList(),
                true);
        choices.add(dataset);
        choices.add(asking.area("omrade", said.text("watch.column.area")));
        choices.add(asking.choice(
                "kategori", said.text("watch.category"), categories(dataset.chosen(), asking, said), false));
        if (!steps().isEmpty()) {
            choices.add(asking.choice(
                    "steg",
                    said.text("watch.step"),
                    steps().stream()
                            .map(s -> new FigureForm.Option(s.code(), said.text("watch.step." + s.code())))
                            .toList(),
                    false));
        }
        List<String> forms = new ArrayList<>(List.of("both", "table", "chart"));
        if (hasSentence()) {
            forms.add(0, "sentence");
        }
        choices.add(asking.choice(
                "form",
                said.text("watch.insert.form"),
                forms.stream()
                        .map(f -> new FigureForm.Option(f, said.text("watch.insert.form." + f)))
                        .toList(),
                false));
        return new FigureForm(choices);
    }

    /** Categories with figures in the first area; headings over others have none of their own. */
    private List<FigureForm.Option> categories(String dataset, FigureForm.Asking asking, WatchWords said) {
        List<FigureForm.Option> options = new ArrayList<>();
        if (!needsCategory) {
            options.add(new FigureForm.Option("", said.text("watch.insert.all")));
        }
        if (dataset.isEmpty()) {
            return options;
        }
        var id = new DatasetId(dataset);
        List<Category> all = figures().categories(id);
        for (Category category : all) {
            boolean heading = all.stream().anyMatch(c -> category.id().equals(c.parent()));
            if (!category.total() && (!heading || counted(category, asking))) {
                options.add(new FigureForm.Option(category.id().value(), category.label()));
            }
        }
        return options;
    }

    private boolean counted(Category category, FigureForm.Asking asking) {
        return asking.areas().stream()
                .limit(1)
                .anyMatch(area -> !figures()
                        .series(
                                new SeriesKey(category.dataset(), area.id(), category.id(), Measure.COUNT),
                                asking.pins().of(category.dataset()))
                        .isEmpty());
    }

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
