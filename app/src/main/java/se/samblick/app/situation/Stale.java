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
        return with(content, true);
    }

    /** The same words, vouched for by someone who has read them now. */
    static Content confirmed(Content content) {
        return with(content, false);
    }

    private static Content with(Content content, boolean stale) {
        Content figures = content.withFigures(f ->
                        new Figure(f.query(), f.presentation(), f.shown(), f.values(), f.extract(), stale, f.marks()))
                .withFigureBlocks(b -> new FigureBlock(
                        b.query(), b.presentation(), b.title(), b.chart(), b.extract(), stale, b.data()));
        List<ContentBlock> blocks = new ArrayList<>();
        for (ContentBlock block : figures.blocks()) {
            boolean words =
                    block instanceof ContentBlock.Paragraph p && !p.inlines().isEmpty();
            blocks.add(
                    words
                            ? new ContentBlock.Paragraph(
                                    block.inlines(), ((ContentBlock.Paragraph) block).owner(), stale)
                            : block);
        }
        return new Content(blocks);
    }
}
