package se.samblick.app.situation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureKind;
import se.samblick.app.figures.Pins;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.Query;

/** Counts and how they changed: the kind of figure that a query names if it names none. */
@Component
class ChangeFigures implements FigureKind {
    private final ChipWords chips;
    private final BlockTables blocks;

    ChangeFigures(ChipWords chips, BlockTables blocks) {
        this.chips = chips;
        this.blocks = blocks;
    }

    @Override
    public String key() {
        return CHANGE;
    }

    /** Its figures are chosen in the form of the editor; see {@link InsertForms}. */
    @Override
    public Query query(Map<String, List<String>> asked) {
        throw new InvalidInput("situation.insert.kind");
    }

    @Override
    public Optional<Block> block(Query query, Pins pins) {
        return query.says("dataset", "area", "window", "at") ? told(() -> read(query, pins)) : Optional.empty();
    }

    private Optional<Block> read(Query query, Pins pins) {
        BlockQuery asked = query.as(BlockQuery.class);
        return blocks.of(asked, pin(pins, asked.dataset()))
                .map(t -> new Block(t.title(), t.data(), null, extract(t.extract())));
    }

    @Override
    public Optional<Chip> chip(Query query, Figure.Presentation presentation, Pins pins) {
        return query.says("dataset", "area", "category", "period")
                ? told(() -> read(query, presentation, pins))
                : Optional.empty();
    }

    /** What names no dataset, area or category that exists is not told. */
    private static <T> Optional<T> told(Supplier<Optional<T>> answer) {
        try {
            return answer.get();
        } catch (NotFound | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Chip> read(Query query, Figure.Presentation presentation, Pins pins) {
        ChipQuery asked = query.as(ChipQuery.class);
        return chips.of(asked, presentation, pin(pins, asked.dataset()))
                .map(s -> new Chip(s.text(), s.values(), extract(s.extract())));
    }

    private static @Nullable ExtractId pin(Pins pins, String dataset) {
        return pins.of(new DatasetId(dataset));
    }

    private static @Nullable ExtractId extract(@Nullable String id) {
        return id == null ? null : ExtractId.of(id);
    }
}
