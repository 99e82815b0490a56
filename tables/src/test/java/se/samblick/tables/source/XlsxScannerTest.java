package se.samblick.tables.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samblick.documents.UnreadableDocument;

/** The scanner reads what the parser reads; a comment in a part is enough to have it parsed. */
class XlsxScannerTest {
    private static final String COMMENT = "<!-- parsed -->";

    private static String sheet(String content, XlsxStrings strings) {
        Sheet sheet = new XlsxSheet("Blad1", "sheet1.xml", XlsxStyles.none(), strings, false)
                .read(content.getBytes(StandardCharsets.UTF_8));
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < sheet.height(); row++) {
            for (int column = 0; column < sheet.width(); column++) {
                RawCell cell = sheet.cell(row, column);
                cells.add(sheet.origin(row, column) + "=" + cell.printed() + "/" + cell.number());
            }
        }
        return cells.toString();
    }

    private static XlsxStrings strings(String content) {
        return XlsxStrings.read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String outcome(String content) {
        try {
            return sheet(content, strings("<sst><si><t>Hot</t></si><si><t>Rån</t></si></sst>"));
        } catch (Refusal | UnreadableDocument refused) {
            return "refused";
        }
    }

    private static String anySheet(Random random) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet><cols>")
                .append("<col min=\"3\" max=\"3\" hidden=\"")
                .append(random.nextInt(2))
                .append("\"/></cols><sheetData>");
        for (int row = 1; row < 4; row++) {
            xml.append("<row r=\"").append(row * 2).append(random.nextInt(5) == 0 ? "\" hidden=\"1\">" : "\">");
            for (char column = 'A'; column < 'E'; column++) {
                String place = random.nextInt(6) == 0 ? "" : " r=\"" + column + row * 2 + "\"";
                xml.append(anyCell(place, random));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData><mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells></worksheet>")
                .toString();
    }

    private static String anyCell(String place, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> "<c" + place + " t=\"s\"><v>" + random.nextInt(3) + "</v></c>";
            case 1 -> "<c" + place + "><v>" + random.nextInt(5000) + "</v></c>";
            case 2 -> "<c" + place + " t='str'><f>A1&amp;\"x\"</f><v>a &lt;b&gt;å</v></c>";
            case 3 -> "<c" + place + " s=\"0\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> in </t></is></c>";
            case 4 -> "<c" + place + "><f>1/8</f><v>-0.125</v></c>";
            case 5 -> "<c" + place + "/>";
            default -> "<c" + place + " t=\"e\"><v>#N/A</v></c>";
        };
    }

    @RepeatedTest(300)
    void readsWhatTheParserReads(RepetitionInfo repetition) {
        String content = anySheet(new Random(repetition.getCurrentRepetition()));

        String scanned = outcome(content);

        assertThat(scanned).isEqualTo(outcome(content.replace("<sheetData>", COMMENT + "<sheetData>")));
    }

    @RepeatedTest(1_000)
    void readsNothingElseOutOfDamagedTagsThanTheParser(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder content = new StringBuilder(anySheet(random));
        int from = content.indexOf("<worksheet>") + "<worksheet>".length();
        for (int times = 0; times < 1 + random.nextInt(3); times++) {
            int at = from + random.nextInt(content.length() - from);
            switch (random.nextInt(3)) {
                case 0 -> content.deleteCharAt(at);
                case 1 -> content.insert(at, "<>\"/&;v".charAt(random.nextInt(7)));
                default -> content.setCharAt(at, "<>\"/ =c1".charAt(random.nextInt(8)));
            }
        }
        String parsed = outcome(content.toString().replaceFirst("<worksheet>", "<worksheet>" + COMMENT));

        String scanned = outcome(content.toString());

        assertThat(scanned).as(content.toString()).isEqualTo(parsed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>&unknown;</v></c></row></sheetData></worksheet>"
            })
    void leavesWhatIsDamagedToTheParserWhichRefusesIt(String content) {
        assertThat(outcome(content)).isEqualTo("refused");
    }

    @Test
    void leavesRichTextsToTheParser() {
        XlsxStrings strings = strings(
                "<sst><si><r><t>Rån</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></si></sst>");

        assertThat(strings.get(0).printed()).isEqualTo("Rån1");
        assertThat(strings.get(0).label()).isEqualTo("Rån");
    }
}
