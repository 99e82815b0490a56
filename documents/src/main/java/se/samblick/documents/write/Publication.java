package se.samblick.documents.write;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;

/**
 * A document as it shall be read, the same for every format. Equal publications give equal files.
 *
 * @param language {@code sv} or {@code en}: the language of the writers' own words
 * @param contents whether a table of contents is wanted
 * @param sections in reading order, keys unlike
 * @param charts the SVG of each live block that shows a chart: light colours, presentation attributes, with viewBox
 * @param footnotes what a reader must know of a single live figure, such as that its change may be chance
 * @param readingNotes how the figures are to be read, for the end of the document
 * @param hash over the frozen values, for the colophon; empty for none
 * @param site address before internal links, such as {@code https://samblick.example}; empty: those are not linked
 */
public record Publication(
        String language,
        Cover cover,
        boolean contents,
        List<Section> sections,
        Map<FigureBlock, String> charts,
        Map<Figure, String> footnotes,
        List<String> readingNotes,
        String hash,
        String site) {
    public Publication {
        sections = List.copyOf(sections);
        charts = Map.copyOf(charts);
        footnotes = Map.copyOf(footnotes);
        readingNotes = List.copyOf(readingNotes);
        Set<String> keys = new HashSet<>();
        for (Section section : sections) {
            if (!keys.add(section.key())) {
                throw new IllegalArgumentException("Section key '%s' stands twice".formatted(section.key()));
            }
        }
    }
}
