package se.samblick.documents.write;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.FigureData.Column;
import se.samblick.documents.content.FigureData.Role;

/** Real tables in Word: heads that repeat, rows that do not break, fixed columns that fit the page. */
final class DocxTables {
    private static final int PAGE = 9400;
    private static final int TWIPS_PER_POINT = 20;

    private final DocxDocument target;
    private final DocxText text;

    DocxTables(DocxDocument target, DocxText text) {
        this.target = target;
        this.text = text;
    }

    void live(FigureData data) {
        TableFit fit = TableFit.of(data);
        for (List<Integer> columns : fit.parts()) {
            if (columns != fit.parts().get(0)) {
                setApart();
            }
            part(data, columns, fit);
        }
        if (data.notes().isEmpty() && data.source().isBlank()) {
            setApart();
        }
    }

    private void part(FigureData data, List<Integer> columns, TableFit fit) {
        int first = columns.size() == 1 ? PAGE : (int) Math.min(fit.firstWidth() * TWIPS_PER_POINT, PAGE / 2);
        XWPFTable table = table(widths(columns.size(), first));
        XWPFTableRow head = row(table, true);
        for (int column : columns) {
            Column heading = data.columns().get(column);
            words(head.addNewTableCell(), heading.label(), heading.role() != Role.LABEL, true, fit.style());
        }
        for (FigureData.Row source : data.rows()) {
            keepWithNext(table, data.rows().size());
            XWPFTableRow row = row(table, false);
            for (int column : columns) {
                boolean number = column > 0 && data.columns().get(column).role() != Role.LABEL;
                words(row.addNewTableCell(), source.cells().get(column).text(), number, source.total(), fit.style());
            }
        }
    }

    /** A short table stays on one page: each row but the last keeps with the next. */
    private static void keepWithNext(XWPFTable table, int rows) {
        if (!TableMarkup.whole(rows).isEmpty()) {
            XWPFTableRow last = table.getRow(table.getNumberOfRows() - 1);
            last.getTableCells().forEach(cell -> cell.getParagraphs().get(0).setKeepNext(true));
        }
    }

    void byHand(ContentBlock.Table source) {
        Grid grid = new Grid(source.rows());
        String style = grid.columns() >= 10 ? "tiny" : grid.columns() >= 7 ? "many" : "";
        XWPFTable table = table(widths(grid.columns(), PAGE / grid.columns()));
        int[] width = new int[grid.columns()];
        for (int r = 0; r < grid.rows().size(); r++) {
            XWPFTableRow row = row(table, r < grid.headRows());
            int column = 0;
            for (Grid.Place place : grid.rows().get(r)) {
                column = continued(row, column, place.column(), width);
                XWPFTableCell cell = row.addNewTableCell();
                span(cell, place);
                fill(cell, place, style);
                width[column] = place.width();
                column += place.width();
            }
            continued(row, column, grid.columns(), width);
        }
        setApart();
    }

    /** Word wants a cell in every row that a tall cell covers. */
    private static int continued(XWPFTableRow row, int from, int to, int[] width) {
        int column = from;
        while (column < to) {
            XWPFTableCell cell = row.addNewTableCell();
            CTTcPr properties = properties(cell);
            if (width[column] > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(width[column]));
            }
            properties.addNewVMerge().setVal(STMerge.CONTINUE);
            column += Math.max(1, width[column]);
        }
        return column;
    }

    private static void span(XWPFTableCell cell, Grid.Place place) {
        CTTcPr properties = properties(cell);
        if (place.width() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(place.width()));
        }
        if (place.height() > 1) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    private void fill(XWPFTableCell cell, Grid.Place place, String style) {
        ContentBlock.Cell source = place.cell();
        if (source == null) {
            return;
        }
        List<XWPFParagraph> paragraphs = new ArrayList<>();
        boolean number = TableMarkup.looksNumeric(source.text());
        for (ContentBlock block : source.blocks()) {
            text.block(
                    block,
                    paragraphStyle -> {
                        XWPFParagraph paragraph =
                                paragraphs.isEmpty() ? cell.getParagraphs().get(0) : cell.addParagraph();
                        paragraph.setStyle(paragraphStyle);
                        paragraphs.add(paragraph);
                        return paragraph;
                    },
                    "Tabelltext");
        }
        for (XWPFParagraph paragraph : paragraphs) {
            if (number) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            paragraph.getRuns().forEach(run -> {
                size(run, style);
                if (source.header()) {
                    run.setBold(true);
                }
            });
        }
    }

    private static void words(XWPFTableCell cell, String words, boolean number, boolean bold, String style) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle("Tabelltext");
        if (number) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        XWPFRun run = paragraph.createRun();
        run.setText(DocxText.clean(words));
        if (bold) {
            run.setBold(true);
        }
        size(run, style);
    }

    private static void size(XWPFRun run, String style) {
        if (!style.isEmpty()) {
            run.setFontSize(style.equals("tiny") ? 6.5 : 7.5);
        }
    }

    private static List<Integer> widths(int columns, int first) {
        List<Integer> widths = new ArrayList<>(List.of(columns == 1 ? PAGE : first));
        for (int i = 1; i < columns; i++) {
            widths.add((PAGE - first) / (columns - 1));
        }
        return widths;
    }

    private XWPFTable table(List<Integer> widths) {
        XWPFTable table = target.document().createTable();
        table.removeRow(0);
        table.setStyleID("Samblicktabell");
        CTTblPr properties = table.getCTTbl().getTblPr();
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(
                BigInteger.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setVal(new byte[] {0x04, (byte) 0xA0});
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(w)));
        return table;
    }

    private static XWPFTableRow row(XWPFTable table, boolean head) {
        XWPFTableRow row = table.createRow();
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        while (row.getCtRow().sizeOfTcArray() > 0) {
            row.getCtRow().removeTc(0);
        }
        row.setCantSplitRow(true);
        if (head) {
            row.setRepeatHeader(true);
        }
        return row;
    }

    /** Two tables that touch would become one. */
    private void setApart() {
        XWPFParagraph after = target.paragraph("Klla");
        after.setSpacingAfter(0);
    }
}
