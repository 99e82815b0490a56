package se.samblick.app.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.ChangeQuery;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.Query;

/**
 * The live figure that can stand where a claim has a wrong number. One is offered only if it shows the very two numbers
 * that the verdict rests on, so that a look-alike of another area or period is never put into a text.
 */
@Component
class LiveCorrections {
    private final Figures figures;
    private final ChipWords chips;

    LiveCorrections(Figures figures, ChipWords chips) {
        this.figures = figures;
        this.chips = chips;
    }

    /** The figure as a node of the document, in JSON. */
    Optional<String> of(
            SituationPicture picture, List<Section> sections, Map<String, String> pins, PictureFinding finding) {
        if (!finding.kind().equals("change") && !finding.kind().equals("direction")
                || finding.evidence().size() < 2) {
            return Optional.empty();
        }
        String label = finding.evidence().get(0).row();
        for (Dataset dataset : figures.datasets()) {
            ExtractId pin = LiveFigures.pin(pins, dataset.id().value());
            if (pin == null || dataset.kind() == Dataset.Kind.SHARES) {
                continue;
            }
            for (Category category : figures.categories(dataset.id())) {
                if (category.label().equalsIgnoreCase(label)) {
                    Optional<String> found = of(picture, sections, category, pin, finding);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> of(
            SituationPicture picture,
            List<Section> sections,
            Category category,
            ExtractId pin,
            PictureFinding finding) {
        for (BlockQuery frame : frames(picture, sections, category, pin)) {
            Optional<LocalDate> at = LiveFigures.day(frame.at());
            Optional<Window> window = Window.find(frame.window());
            if (at.isPresent() && window.isPresent()) {
                List<Period> periods = figures.changes(new ChangeQuery(
                                category.dataset(), picture.area(), window.get(), at.get(), pin, 1, false))
                        .periods();
                Optional<String> node = node(picture, category, periods, pin, finding);
                if (node.isPresent()) {
                    return node;
                }
            }
        }
        return Optional.empty();
    }

    private List<BlockQuery> frames(
            SituationPicture picture, List<Section> sections, Category category, ExtractId pin) {
        String dataset = category.dataset().value();
        List<BlockQuery> used = sections.stream()
                .flatMap(s -> s.content().figureBlocks().stream())
                .map(FigureBlock::query)
                .filter(FigureKinds::isChange)
                .map(q -> q.as(BlockQuery.class))
                .filter(q -> q.dataset().equals(dataset))
                .distinct()
                .toList();
        if (!used.isEmpty()) {
            return used;
        }
        return figures.windows(category.dataset(), picture.area(), pin).entrySet().stream()
                .limit(1)
                .map(e -> new BlockQuery(
                        dataset,
                        picture.area().value(),
                        e.getKey().code(),
                        e.getValue().get(0).toString(),
                        1,
                        List.of()))
                .toList();
    }

    private Optional<String> node(
            SituationPicture picture, Category category, List<Period> periods, ExtractId pin, PictureFinding finding) {
        Map<String, Object> members = new TreeMap<>(Map.of(
                "dataset", category.dataset().value(),
                "area", picture.area().value(),
                "category", category.id().value(),
                "period", periods.get(0).toString(),
                "base", periods.get(1).toString()));
        Query query = Query.of(members);
        return chips.of(query.as(ChipQuery.class), Figure.Presentation.SENTENCE, pin)
                .filter(shown -> rests(
                        finding, shown.values().get("previous"), shown.values().get("current")))
                .map(shown -> json(new Figure(
                        query,
                        Figure.Presentation.SENTENCE,
                        shown.text(),
                        shown.values(),
                        shown.extract(),
                        false,
                        List.of())));
    }

    private static boolean rests(PictureFinding finding, @Nullable Double previous, @Nullable Double current) {
        List<Double> values = finding.evidence().stream()
                .map(PictureFinding.Evidence::value)
                .filter(java.util.Objects::nonNull)
                .toList();
        return previous != null && current != null && values.contains(previous) && values.contains(current);
    }

    /** A figure alone, as the schema writes it. */
    static String json(Figure figure) {
        var paragraph = new ContentBlock.Paragraph(List.of(figure), null, false);
        return new Content(List.of(paragraph))
                .toTree()
                .path("content")
                .path(0)
                .path("content")
                .path(0)
                .toString();
    }
}
