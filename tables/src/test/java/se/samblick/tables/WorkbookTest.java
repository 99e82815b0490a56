package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookTest {
    enum Kind {
        XLSX,
        XLS
    }

    private static byte[] workbook(Kind kind, Consumer<Workbook> fill) throws IOException {
        try (Workbook workbook = kind == Kind.XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int at = 0; at < values.length; at++) {
            if (values[at] instanceof Number value) {
                row.createCell(at).setCellValue(value.doubleValue());
            } else if (values[at] instanceof LocalDate value) {
                row.createCell(at).setCellValue(value);
            } else {
                row.createCell(at).setCellValue((String) values[at]);
            }
        }
        return row;
    }

    private static CellStyle format(Workbook workbook, String code) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        return style;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHiddenIsIgnoredButAMergedHeaderKeepsItsWords(Kind kind) throws IOException {
        byte[] content = workbook(kind, workbook -> {
            Sheet sheet = workbook.createSheet("Blad1");
            row(sheet, 0, "Område", 2022, "", "");
            row(sheet, 1, "", "Dold", "Antal", "Bas");
            row(sheet, 2, "Ekdalen", 9, 1, 300);
            row(sheet, 3, "Dold", 9, 9, 9).setZeroHeight(true);
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 3));
            sheet.setColumnHidden(1, true);
            row(workbook.createSheet("Dolt"), 0, "Område", "Antal");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        });

        assertThat(Tidy.of(content))
                .containsExactly("Ekdalen; ; 2022; count; 1; ok", "Ekdalen; ; 2022; other:bas; 300; ok");
    }

    @ParameterizedTest
    @EnumSource
    void aPercentFormatIsAFractionAndALabelShowsWhatItsFormatShows(Kind kind) throws IOException {
        byte[] content = workbook(kind, workbook -> {
            Sheet sheet = workbook.createSheet("Blad1");
            row(sheet, 0, "Brottskod", "Andel", "Förändring, procent");
            Row values = row(sheet, 1, 365, 0.352, -20);
            values.getCell(0).setCellStyle(format(workbook, "0000"));
            values.getCell(1).setCellStyle(format(workbook, "0%"));
        });

        assertThat(Tidy.of(content))
                .containsExactly("; 0365; ; share; 0.352; ok", "; 0365; ; change-percent; -0.2; ok");
    }

    @ParameterizedTest
    @EnumSource
    void aDateAmongNamesIsADamagedNameAndADateUnderMonthIsAMonth(Kind kind) throws IOException {
        byte[] content = workbook(kind, workbook -> {
            Sheet sheet = workbook.createSheet("Blad1");
            row(sheet, 0, "Delområde", "Månad", "Antal");
            Row damaged = row(sheet, 1, LocalDate.of(2023, 1, 2), LocalDate.of(2022, 9, 1), 12);
            damaged.getCell(0).setCellStyle(format(workbook, "d-mmm"));
            damaged.getCell(1).setCellStyle(format(workbook, "mmm-yy"));
            row(sheet, 2, "1-2", 44835, 7);
        });

        assertThat(Tidy.of(content))
                .containsExactly("2023-01-02; ; 2022-09; count; 12; error", "1-2; ; 2022-10; count; 7; ok");
    }

    @ParameterizedTest
    @EnumSource
    void indentationMakesAHierarchyAndSuperscriptIsAFootnote(Kind kind) throws IOException {
        byte[] content = workbook(kind, workbook -> {
            Sheet sheet = workbook.createSheet("Blad1");
            row(sheet, 0, "Brott", "Antal 2022");
            RichTextString label = workbook.getCreationHelper().createRichTextString("Våld2");
            Font raised = workbook.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            label.applyFont(4, 5, raised);
            row(sheet, 1, "", 3).getCell(0).setCellValue(label);
            CellStyle deeper = workbook.createCellStyle();
            deeper.setIndention((short) 1);
            row(sheet, 2, "Hot", 1).getCell(0).setCellStyle(deeper);
            row(sheet, 3, "Misshandel", 2).getCell(0).setCellStyle(deeper);
        });

        assertThat(Tidy.of(content))
                .containsExactly(
                        "; Våld; 2022; count; 3; total",
                        "; Våld > Hot; 2022; count; 1; ok",
                        "; Våld > Misshandel; 2022; count; 2; ok");
    }

    @ParameterizedTest
    @EnumSource
    void aFormulaGivesItsSavedValue(Kind kind) throws IOException {
        byte[] content = workbook(kind, workbook -> {
            Sheet sheet = workbook.createSheet("Blad1");
            row(sheet, 0, "Brott", "2022");
            row(sheet, 1, "Våld", 3);
            Row sum = row(sheet, 2, "Summa");
            sum.createCell(1).setCellFormula("B2*2");
            sum.getCell(1).setCellValue(6);
        });

        assertThat(Tidy.of(content)).contains("; Summa; 2022; count; 6; total");
    }

    @ParameterizedTest
    @EnumSource
    void sheetsWithTheSameColumnsAreAreasAndSheetsNamedAsPeriodsArePeriods(Kind kind) throws IOException {
        byte[] areas = workbook(kind, workbook -> {
            for (String name : List.of("Ekdalen", "Norrby 1")) {
                Sheet sheet = workbook.createSheet(name);
                row(sheet, 0, "Brott", "2022");
                row(sheet, 1, "Våld", 3);
            }
        });
        byte[] periods = workbook(kind, workbook -> {
            for (String name : List.of("2021", "jan 2022")) {
                Sheet sheet = workbook.createSheet(name);
                row(sheet, 0, "Brott", "Antal");
                row(sheet, 1, "Våld", 3);
            }
        });

        assertThat(Tidy.of(areas))
                .containsExactly("Ekdalen; Våld; 2022; count; 3; ok", "Norrby 1; Våld; 2022; count; 3; ok");
        assertThat(Tidy.of(periods)).containsExactly("; Våld; 2021; count; 3; ok", "; Våld; 2022-01; count; 3; ok");
    }

    @ParameterizedTest
    @EnumSource
    void everyValueTellsItsSheetAndCell(Kind kind) throws IOException {
        byte[] content = workbook(kind, workbook -> {
            Sheet sheet = workbook.createSheet("Data 1");
            row(sheet, 0, "Anmälda brott");
            row(sheet, 3, "Brott", "2021", "2022");
            row(sheet, 4, "Våld", 3, 4);
        });

        assertThat(TableReader.read("fil", content).observations())
                .extracting(Observation::origin)
                .containsExactly("Data 1!B5", "Data 1!C5");
    }

    @Test
    void anOpenDocumentSheetIsReadWithItsRepeatsAndFormats() throws IOException {
        byte[] content = ods("""
                <office:automatic-styles>
                 <number:date-style style:name="N1"><number:month number:textual="true"/><number:year/></number:date-style>
                 <style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/>
                 <style:style style:name="t0" style:family="table"><style:table-properties table:display="false"/></style:style>
                </office:automatic-styles>
                <office:body><office:spreadsheet>
                 <table:table table:name="Dold" table:style-name="t0"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>
                 <table:table table:name="Blad1">
                  <table:table-row><table:table-cell office:value-type="string"><text:p>Period</text:p></table:table-cell>
                   <table:table-cell office:value-type="string"><text:p>Våld<text:span>!</text:span></text:p></table:table-cell>
                   <table:table-cell office:value-type="string"><text:p>Andel</text:p></table:table-cell></table:table-row>
                  <table:table-row><table:table-cell table:style-name="c1" office:value-type="date" office:date-value="2022-11-01"><text:p>nov 2022</text:p></table:table-cell>
                   <table:table-cell office:value-type="float" office:value="4"><office:annotation><text:p>9</text:p></office:annotation><text:p>4</text:p></table:table-cell>
                   <table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25 %</text:p></table:table-cell></table:table-row>
                  <table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>2021</text:p></table:table-cell>
                   <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="9"/></table:table-row>
                  <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                 </table:table>
                </office:spreadsheet></office:body>
                """);

        assertThat(Tidy.of(content)).containsExactly("; Våld!; 2022-11; count; 4; ok", "; ; 2022-11; share; 0.25; ok");
    }

    static byte[] ods(String body) throws IOException {
        String names = "office text table style number fo svg"
                .replaceAll("(\\w+)", "xmlns:$1=\"urn:oasis:names:tc:opendocument:xmlns:$1:1.0\"");
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<?xml version=\"1.0\"?><office:document-content " + names + ">" + body + "</office:document-content>");
    }

    static byte[] zip(String... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int at = 0; at < namesAndContents.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[at]));
                zip.write(namesAndContents[at + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
