package se.samblick.documents.write;

import java.util.Locale;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** Numbers tables and charts apart, in reading order. */
final class Captions {
    private final Labels labels;
    private int tables;
    private int charts;

    Captions(Labels labels) {
        this.labels = labels;
    }

    /** Such as "Diagram 2. Rånen minskar". */
    String next(FigureBlock block, boolean drawn) {
        String name = label(drawn) + " " + number(drawn);
        return block.title().isBlank() ? name : name + ". " + block.title();
    }

    /** "Diagram" or "Tabell". */
    String label(boolean drawn) {
        return labels.text(drawn ? "figure.chart" : "figure.table");
    }

    int number(boolean drawn) {
        return drawn ? ++charts : ++tables;
    }

    /** The source with the word before it, unless it brings its own. */
    static String source(FigureData data, Labels labels) {
        String word = labels.text("figure.source", "").strip().toLowerCase(Locale.ROOT);
        return data.source().toLowerCase(Locale.ROOT).startsWith(word)
                ? data.source()
                : labels.text("figure.source", data.source());
    }
}
