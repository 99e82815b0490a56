package se.samblick.documents;

import java.util.ArrayList;
import java.util.List;

/** Plain text: a block is a run of lines without a blank one. */
final class PlainText {
    private PlainText() {}

    static Document read(String name, String text) {
        List<Block> blocks = new ArrayList<>();
        List<Block.Line> run = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (line.isBlank()) {
                flush(run, blocks);
            } else {
                run.add(new Block.Line(number, line));
            }
        }
        flush(run, blocks);
        return new Document(name, Document.Format.TEXT, blocks);
    }

    private static void flush(List<Block.Line> run, List<Block> blocks) {
        if (!run.isEmpty()) {
            blocks.add(new Block.Text(Block.Kind.PARAGRAPH, 0, run, 0, 0));
            run.clear();
        }
    }
}
