package se.samblick.documents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samblick.documents.content.ContentBlock.Cell;
import se.samblick.documents.content.ContentBlock.Item;
import se.samblick.documents.content.ContentBlock.ItemList;
import se.samblick.documents.content.ContentBlock.Table;

/**
 * The words of blocks, line by line: a paragraph is one line (more with line breaks), a list item a line with its
 * number or a dash, a table row a line with tabs.
 */
final class PlainLines {
    private final List<String> lines = new ArrayList<>();

    PlainLines(List<ContentBlock> blocks, String indent) {
        blocks.forEach(block -> add(block, indent));
    }

    static List<String> of(ContentBlock block) {
        return new PlainLines(List.of(block), "").lines();
    }

    List<String> lines() {
        return lines;
    }

    static String text(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }

    private void add(ContentBlock block, String indent) {
        if (block instanceof ItemList list) {
            addItems(list, indent);
        } else if (block instanceof Table table) {
            addTable(table);
        } else if (block instanceof FigureBlock figure) {
            addFigure(figure);
        } else if (block instanceof ContentBlock.Quote quote) {
            quote.blocks().forEach(inner -> add(inner, indent));
        } else {
            for (String line : text(block.inlines()).split("\n", -1)) {
                lines.add(indent + line);
            }
        }
    }

    private void addItems(ItemList list, String indent) {
        int number = list.start();
        for (Item item : list.items()) {
            int first = lines.size();
            String mark = list.ordered() ? number++ + ". " : "– ";
            item.blocks().forEach(block -> add(block, indent + "  "));
            lines.set(first, indent + mark + lines.get(first).substring(indent.length() + 2));
        }
    }

    private void addTable(Table table) {
        if (!table.caption().isEmpty()) {
            lines.add(table.caption());
        }
        for (ContentBlock.Row row : table.rows()) {
            lines.add(row.cells().stream()
                    .map(Cell::text)
                    .map(text -> text.replace('\n', ' '))
                    .collect(Collectors.joining("\t")));
        }
    }

    private void addFigure(FigureBlock figure) {
        if (!figure.title().isEmpty()) {
            lines.add(figure.title());
        }
        FigureData data = figure.data();
        if (data != null) {
            lines.addAll(List.of(data.plainText().split("\n", -1)));
            lines.addAll(data.notes());
            if (!data.source().isEmpty()) {
                lines.add(data.source());
            }
        }
    }
}
