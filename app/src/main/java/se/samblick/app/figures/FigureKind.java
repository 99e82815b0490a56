package se.samblick.app.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.Language;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.Query;

/**
 * A kind of live figure that can stand in a picture. A room that has a view to offer declares one bean of this; the
 * figure's node in the document carries the kind's key and the query, and asks the kind again whenever the section is
 * saved and when the picture is frozen.
 *
 * <p>What a chart draws it draws from the table of the answer alone, so that a signed picture looks the same for ever:
 * the columns of the role value are, from the left,
 *
 * <ul>
 *   <li>for {@code bar}, {@code line}, {@code slope} and {@code multiples}: periods, a row for each category or area;
 *   <li>for {@code band}: a row for each period with what was counted, what was expected, and the lower and upper limit;
 *   <li>for {@code dot}: a row for each area or group with the value and the lower and upper end of its interval;
 *   <li>for {@code funnel}: a row for each area with what was counted, what was expected, and the limits of the ratio
 *       within which chance keeps 95 and 99.8 in 100.
 * </ul>
 */
public interface FigureKind {
    /** Member of a query that names its kind; without it the kind is {@link #CHANGE}. */
    String MEMBER = "kind";

    /** The kind of queries that name none. */
    String CHANGE = "change";

    /** The word that names the kind in documents; a stored format, never changed. */
    String key();

    /**
     * The query of a figure asked for by a page, without the member that names the kind.
     *
     * @param asked the fields of a form or an address, by name
     * @throws se.samblick.app.ui.InvalidInput naming what is missing or unknown
     */
    Query query(Map<String, List<String>> asked);

    /** The table of a query, and how it is drawn; empty if the pinned extracts do not tell it. */
    Optional<Block> block(Query query, Pins pins);

    /** The query as words in the running text; empty if the extracts do not tell it, or if this kind has no such words. */
    default Optional<Chip> chip(Query query, Figure.Presentation presentation, Pins pins) {
        return Optional.empty();
    }

    /** What the editor calls this kind where figures are chosen; empty if it is put in from its own pages alone. */
    default Optional<String> offer(Language language) {
        return Optional.empty();
    }

    /** The choices that ask for a figure of this kind; only asked of a kind that is offered. */
    default FigureForm form(FigureForm.Asking asking) {
        return new FigureForm(List.of());
    }

    /** Whether a query asks for words in the text, whatever form is wished for. */
    default boolean inWords(Query query) {
        return false;
    }

    /**
     * A table between paragraphs.
     *
     * @param title its usual title
     * @param chart how it is drawn; null to keep what the document says
     * @param extract the newest extract it was drawn from
     */
    record Block(
            String title,
            FigureData data,
            FigureBlock.@Nullable ChartKind chart,
            @Nullable ExtractId extract) {}

    /**
     * Words in the running text.
     *
     * @param values the unrounded numbers behind them
     * @param extract the newest extract they were drawn from
     */
    record Chip(
            String text,
            Map<String, Double> values,
            @Nullable ExtractId extract) {
        public Chip {
            values = Map.copyOf(values);
        }
    }
}
