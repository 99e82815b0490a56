package se.samblick.tables.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import se.samblick.tables.source.RawCell.DateShape;

/** Reads the visible sheets of an old binary Excel workbook. */
public final class XlsReader {
    private final HSSFWorkbook workbook;
    private final boolean from1904;

    private XlsReader(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    }

    /**
     * Reads a workbook out of an OLE container.
     *
     * @throws Refusal if it is locked, damaged, has macros, or the container holds something else
     */
    public static List<Sheet> read(byte[] content) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Refusal.locked();
            }
            if (container.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw Refusal.macros();
            }
            boolean excel = container.getRoot().hasEntryCaseInsensitive("Workbook")
                    || container.getRoot().hasEntryCaseInsensitive("Book");
            if (!excel) {
                throw new Refusal("", "en fil i Offices gamla format som inte är en arbetsbok", "en arbetsbok");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(container, false)) {
                return new XlsReader(workbook).read();
            }
        } catch (EncryptedDocumentException e) {
            throw Refusal.locked();
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI answers damage with whatever its records ran into
            throw Refusal.damaged("");
        }
    }

    private List<Sheet> read() {
        List<Sheet> sheets = new ArrayList<>();
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            if (!workbook.isSheetHidden(at) && !workbook.isSheetVeryHidden(at)) {
                sheets.add(read(workbook.getSheetAt(at)));
            }
        }
        return sheets;
    }

    private Sheet read(HSSFSheet sheet) {
        GridBuilder grid = new GridBuilder(sheet.getSheetName());
        for (int column = 0; column < 256; column++) {
            if (sheet.isColumnHidden(column)) {
                grid.hideColumns(column + 1, column + 1);
            }
        }
        for (Row row : sheet) {
            grid.row(row.getRowNum() + 1, row.getZeroHeight());
            for (Cell cell : row) {
                grid.cell(cell.getColumnIndex() + 1, cell((HSSFCell) cell));
            }
        }
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            grid.merge(
                    area.getFirstRow() + 1, area.getFirstColumn() + 1, area.getLastRow() + 1, area.getLastColumn() + 1);
        }
        return grid.build();
    }

    private RawCell cell(HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        int indent = cell.getCellStyle().getIndention();
        return switch (type) {
            case STRING -> text(cell.getRichStringCellValue(), indent);
            case NUMERIC -> number(cell, indent);
            case BOOLEAN -> RawCell.text(cell.getBooleanCellValue() ? "SANT" : "FALSKT");
            case ERROR -> RawCell.text(fault(cell.getErrorCellValue()));
            default -> RawCell.EMPTY;
        };
    }

    private static String fault(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private RawCell text(HSSFRichTextString rich, int indent) {
        String printed = rich.getString();
        StringBuilder label = new StringBuilder();
        for (int at = 0; at < printed.length(); at++) {
            short font = rich.numFormattingRuns() == 0 ? HSSFRichTextString.NO_FONT : rich.getFontAtIndex(at);
            boolean raised = font != HSSFRichTextString.NO_FONT
                    && workbook.getFontAt(font).getTypeOffset() == HSSFFont.SS_SUPER;
            if (!raised) {
                label.append(printed.charAt(at));
            }
        }
        return XlsxStrings.text(printed, label.toString(), indent);
    }

    private RawCell number(HSSFCell cell, int indent) {
        BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
        String code = cell.getCellStyle().getDataFormatString();
        NumberFormat format = NumberFormat.of(code == null ? "" : code);
        DateShape shape = format.shape();
        if (shape != DateShape.NONE && DateUtil.isValidExcelDate(number.doubleValue())) {
            LocalDate date =
                    DateUtil.getLocalDateTime(number.doubleValue(), from1904).toLocalDate();
            return RawCell.date(XlsxSheet.shown(date, shape), number, date, shape, indent);
        }
        return RawCell.number(format.show(number), number, format.percent(), indent);
    }
}
