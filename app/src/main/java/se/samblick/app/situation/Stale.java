package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.List;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;

/** Marks words and figures as carried over from an earlier picture. */
final class Stale {
    private Stale() {}

    static Content mark(Content content) {
        Content figures = content.withFigures(f ->
                        new Figure(f.query(), f.presentation(), f.shown(), f.values(), f.extract(), true, f.marks()))
                .withFigureBlocks(b -> new FigureBlock(
                        b.query(), b.presentation(), b.title(), b.chart(), b.extract(), true, b.data()));
        List<ContentBlock> blocks = new ArrayList<>();
        for (ContentBlock block : figures.blocks()) {
            boolean words =
                    block instanceof ContentBlock.Paragraph p && !p.inlines().isEmpty();
            blocks.add(
                    words
                            ? new ContentBlock.Paragraph(
                                    block.inlines(), ((ContentBlock.Paragraph) block).owner(), true)
                            : block);
        }
        return new Content(blocks);
    }
}
