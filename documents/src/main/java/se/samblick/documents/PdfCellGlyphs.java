package se.samblick.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The glyphs of a cell as the file writes them. */
final class PdfCellGlyphs {
    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private final List<Float> tightFrom = new ArrayList<>();

    void add(PdfGlyph glyph, @Nullable PdfGlyph before) {
        if (before != null
                && !glyphs.isEmpty()
                && glyphs.get(glyphs.size() - 1).equals(before)
                && !before.blank()
                && !glyph.blank()
                && glyph.y() > before.y() + before.em() / 2) {
            tightFrom.add(glyph.y());
        }
        glyphs.add(glyph);
    }

    List<PdfLine> lines() {
        return glyphs.stream().allMatch(PdfGlyph::blank) ? List.of() : PdfLines.of(glyphs);
    }

    Set<Integer> tight(List<PdfLine> lines) {
        Set<Integer> tight = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            float y = lines.get(i).y();
            float near = lines.get(i).em() / 3;
            if (tightFrom.stream().anyMatch(from -> Math.abs(from - y) < near)) {
                tight.add(i);
            }
        }
        return tight;
    }
}
