package se.samblick.app.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Pins;
import se.samblick.app.ui.UserError;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;

/** Computes what the figures of a text show, from the extracts the picture is pinned to. */
@Component
class LiveFigures {
    private final Figures figures;
    private final FigureKinds kinds;
    private final TransactionTemplate apart;

    LiveFigures(Figures figures, FigureKinds kinds, PlatformTransactionManager transactions) {
        this.figures = figures;
        this.kinds = kinds;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The extracts a new picture reads from: of each dataset with figures for the area the one taken out last. */
    Map<String, String> firstPins(SituationPicture picture) {
        Map<String, String> pins = new LinkedHashMap<>();
        for (Dataset dataset : figures.datasets()) {
            figures.latest(dataset.id(), picture.area())
                    .ifPresent(e -> pins.put(dataset.id().value(), e.id().toString()));
        }
        return pins;
    }

    /**
     * The text with every figure as the pinned extracts tell it. A figure that they do not tell keeps what it last
     * showed, so that nothing disappears from a text by a change of extract; review says that it cannot be checked.
     */
    Content refreshed(Content content, Map<String, String> pins) {
        Pins read = Pins.of(pins);
        return content.withFigures(f -> refreshed(f, read)).withFigureBlocks(b -> refreshed(b, read));
    }

    private Figure refreshed(Figure figure, Pins pins) {
        return kinds.of(figure.query())
                .flatMap(kind -> told(() -> kind.chip(figure.query(), figure.presentation(), pins)))
                .map(s -> new Figure(
                        figure.query(),
                        figure.presentation(),
                        s.text(),
                        s.values(),
                        text(s.extract()),
                        figure.old(),
                        figure.marks()))
                .orElse(figure);
    }

    private FigureBlock refreshed(FigureBlock block, Pins pins) {
        return kinds.of(block.query())
                .flatMap(kind -> told(() -> kind.block(block.query(), pins)))
                .map(t -> new FigureBlock(
                        block.query(),
                        block.presentation(),
                        block.title().isBlank() ? t.title() : block.title(),
                        Objects.requireNonNullElse(t.chart(), block.chart()),
                        text(t.extract()),
                        block.old(),
                        t.data()))
                .orElse(block);
    }

    /** Behind a savepoint, so that a query that names nothing known does not take the whole save with it. */
    private <T> Optional<T> told(Supplier<Optional<T>> answer) {
        try {
            return Objects.requireNonNullElse(apart.execute(status -> answer.get()), Optional.empty());
        } catch (UserError | IllegalArgumentException | UnexpectedRollbackException unknown) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(@Nullable ExtractId extract) {
        return extract == null ? null : extract.toString();
    }

    static @Nullable ExtractId pin(Map<String, String> pins, String dataset) {
        String extract = pins.get(dataset);
        return extract == null ? null : ExtractId.of(extract);
    }

    /** What moves, in the text and in its tables, if a dataset is read from another extract. */
    List<MovedFigure> moved(List<Section> sections, Map<String, String> before, Map<String, String> after) {
        List<MovedFigure> moved = new ArrayList<>();
        for (Section section : sections) {
            Content was = refreshed(section.content(), before);
            Content is = refreshed(section.content(), after);
            for (int i = 0; i < was.figures().size(); i++) {
                String shown = was.figures().get(i).shown();
                String now = is.figures().get(i).shown();
                if (!shown.equals(now)) {
                    moved.add(new MovedFigure(section.key(), section.title(), shown, now));
                }
            }
            for (int i = 0; i < was.figureBlocks().size(); i++) {
                MovedCells.of(
                                was.figureBlocks().get(i).data(),
                                is.figureBlocks().get(i).data())
                        .forEach(m -> moved.add(
                                new MovedFigure(section.key(), section.title(), m.place() + ": " + m.was(), m.is())));
            }
        }
        return moved;
    }

    /** A figure in a section that shows something else than before. */
    record MovedFigure(String section, String title, String was, String is) {}

    static AreaId area(String id) {
        return new AreaId(id);
    }

    static DatasetId dataset(String id) {
        return new DatasetId(id);
    }

    static Optional<Period> period(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Period.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
