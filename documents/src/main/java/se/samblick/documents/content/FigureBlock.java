package se.samblick.documents.content;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A live table, chart or both between paragraphs.
 *
 * @param query what it asks for
 * @param title states finding and period
 * @param chart how a chart draws it
 * @param extract id of the extract it was last computed from
 * @param old carried over from an earlier document and not confirmed since
 * @param data what was last shown; null before the first answer
 */
public record FigureBlock(
        Query query,
        Presentation presentation,
        String title,
        ChartKind chart,
        @Nullable String extract,
        boolean old,
        @Nullable FigureData data)
        implements ContentBlock {
    public FigureBlock {
        Characters.requireClean(title);
    }

    /** What of it is shown. */
    public enum Presentation {
        TABLE,
        CHART,
        BOTH;

        /** The word used in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The ways to draw; each is known to the charts. */
    public enum ChartKind {
        LINE,
        /** A line against the span that was expected. */
        BAND,
        BAR,
        DOT,
        SLOPE,
        FUNNEL,
        MULTIPLES,
        HEAT,
        MAP;

        /** The word used in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same block with fresh figures; it is no longer old. */
    public FigureBlock with(FigureData newData, @Nullable String newExtract) {
        return new FigureBlock(query, presentation, title, chart, newExtract, false, newData);
    }

    /** True unless only the table is wanted. */
    public boolean showsChart() {
        return presentation != Presentation.TABLE;
    }
}
