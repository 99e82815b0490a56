package se.samblick.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxReaderTest {
    private static String read(String body) {
        return Files.read("a.docx", Files.docx(body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # run                                                                                           ; read
            <w:r><w:t>Antal</w:t><w:tab/><w:t>12</w:t></w:r>                                                ; Antal | 12
            <w:r><w:t xml:space="preserve">åren </w:t></w:r><w:r><w:t>2023</w:t></w:r>                      ; åren 2023
            <w:del><w:r><w:delText>tio</w:delText></w:r></w:del><w:ins><w:r><w:t>elva</w:t></w:r></w:ins>   ; elva
            <w:moveFrom><w:r><w:t>bort</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>hit</w:t></w:r></w:moveTo>; hit
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>dold</w:t></w:r><w:r><w:t>syns</w:t></w:r>                  ; syns
            <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>syns</w:t></w:r>                                  ; syns
            <w:r><w:t>54</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>; 54¹
            <w:hyperlink><w:r><w:t>en länk</w:t></w:r></w:hyperlink>                                        ; en länk
            <w:sdt><w:sdtPr><w:t>nej</w:t></w:sdtPr><w:sdtContent><w:r><w:t>fält</w:t></w:r></w:sdtContent></w:sdt>; fält
            <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>                               ; 7
            <w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>post</w:t></w:r>                                        ; e‑post
            """)
    void readsWhatAReaderOfTheFinishedDocumentSees(String run, String expected) {
        assertThat(read("<w:p>" + run + "</w:p>")).isEqualTo(expected);
    }

    @Test
    void numbersTheLinesOfTheExtractedText() {
        Document document = DocumentReader.read(
                "a.docx",
                Files.docx(Files.p("Ett") + Files.p("") + "<w:p><w:r><w:t>två</w:t><w:br/><w:t>rader</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr>" + Files.tc("", "a") + Files.tc("", "b") + "</w:tr><w:tr>" + Files.tc("", "c")
                        + Files.tc("", "d") + "</w:tr></w:tbl>" + Files.p("Slut")));

        assertThat(document.extractedText().lines()).containsExactly("Ett", "två", "rader", "a\tb", "c\td", "Slut");
        assertThat(document.blocks()).extracting(Block::line).containsExactly(1, 2, 4, 6);
        assertThat(document.blocks()).extracting(Block::paragraph).containsExactly(1, 2, 3, 4);
        assertThat(document.hasLinesOfFile()).isFalse();
    }

    @Test
    void makesSpansOfMergedCells() {
        String restart = "<w:vMerge w:val=\"restart\"/>";
        String rows = "<w:tr>" + Files.tc(restart, "Brott") + Files.tc("<w:gridSpan w:val=\"2\"/>", "2023") + "</w:tr>"
                + "<w:tr>" + Files.tc("<w:vMerge/>", "") + Files.tc("", "Kv 1") + Files.tc("", "Kv 2") + "</w:tr>"
                + "<w:tr><w:trPr><w:hidden/></w:trPr>" + Files.tc("", "dold") + Files.tc("", "1") + Files.tc("", "2")
                + "</w:tr>"
                + "<w:tr>" + Files.tc("", "Hot") + Files.tc("", "3") + Files.tc("", "4") + "</w:tr>";

        Block.Grid grid = (Block.Grid) DocumentReader.read("a.docx", Files.docx("<w:tbl>" + rows + "</w:tbl>"))
                .blocks()
                .get(0);

        assertThat(grid.rows()).extracting(Block.Row::text).containsExactly("Brott\t2023", "Kv 1\tKv 2", "Hot\t3\t4");
        List<Block.Cell> header = grid.rows().get(0).cells();
        assertThat(header).extracting(Block.Cell::rowSpan).containsExactly(2, 1);
        assertThat(header).extracting(Block.Cell::columnSpan).containsExactly(1, 2);
    }

    @Test
    void takesABoxAroundTextForTextAndATableAroundTablesForNothing() {
        String inner = "<w:tbl><w:tr>" + Files.tc("", "a") + Files.tc("", "1") + "</w:tr></w:tbl>";
        String box = "<w:tbl><w:tr>" + Files.tc("", "I rutan står text.") + "</w:tr></w:tbl>";
        String outer =
                "<w:tbl><w:tr>" + Files.tc("", "Till vänster") + "<w:tc>" + inner + "<w:p/></w:tc></w:tr></w:tbl>";

        List<Block> blocks =
                DocumentReader.read("a.docx", Files.docx(box + outer)).blocks();

        assertThat(blocks).extracting(block -> block instanceof Block.Text).containsExactly(true, true, false);
    }

    @Test
    void readsATextBoxOnceAndNotItsFallback() {
        String box = "<w:txbxContent>" + Files.p("I rutan") + "</w:txbxContent>";
        String run = "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box + "</w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";

        assertThat(read("<w:p>" + run + Files.r("Löptext") + "</w:p>")).isEqualTo("Löptext\nI rutan");
    }

    @Test
    void putsNotesAfterTheTextAndHeadersAndCommentsLast() {
        byte[] docx = Files.docx(
                Files.p("Text"),
                Map.of(
                        "word/_rels/document.xml.rels",
                        Files.relations(
                                "footnotes", "footnotes.xml", "header", "header1.xml", "comments", "comments.xml"),
                        "word/footnotes.xml",
                        "<w:footnotes ROOT><w:footnote w:type=\"separator\">" + Files.p("---")
                                + "</w:footnote><w:footnote>" + Files.p("Ny definition")
                                + "</w:footnote></w:footnotes>",
                        "word/header1.xml",
                        "<w:hdr ROOT>" + Files.p("Dnr 12") + "</w:hdr>",
                        "word/comments.xml",
                        "<w:comments ROOT><w:comment>" + Files.p("Stämmer?") + "</w:comment></w:comments>"));

        List<Block> blocks = DocumentReader.read("a.docx", docx).blocks();

        assertThat(blocks)
                .extracting(block -> ((Block.Text) block).kind())
                .containsExactly(Block.Kind.PARAGRAPH, Block.Kind.NOTE, Block.Kind.MARGIN, Block.Kind.MARGIN);
        assertThat(blocks)
                .extracting(block -> ((Block.Text) block).text())
                .containsExactly("Text", "Ny definition", "Dnr 12", "Stämmer?");
    }

    @Test
    void knowsHeadingsAndListsByStyleAndByTheParagraphItself() {
        String styles =
                "<w:styles ROOT><w:style w:styleId=\"Egen\"><w:name w:val=\"Egen\"/><w:basedOn w:val=\"R2\"/></w:style>"
                        + "<w:style w:styleId=\"R2\"><w:name w:val=\"heading 2\"/></w:style></w:styles>";
        String body = "<w:p><w:pPr><w:pStyle w:val=\"Egen\"/></w:pPr>" + Files.r("Rubrik") + "</w:p>"
                + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + Files.r("Överst") + "</w:p>"
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>"
                + Files.r("Punkt")
                + "</w:p>";

        List<Block> blocks = DocumentReader.read("a.docx", Files.docx(body, Map.of("word/styles.xml", styles)))
                .blocks();

        assertThat(blocks)
                .extracting(block -> ((Block.Text) block).kind())
                .containsExactly(Block.Kind.HEADING, Block.Kind.HEADING, Block.Kind.LIST_ITEM);
        assertThat(blocks).extracting(block -> ((Block.Text) block).level()).containsExactly(2, 1, 2);
    }

    @Test
    void joinsParagraphsWhoseMarkIsDeleted() {
        String first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + Files.r("Brotten ") + "</w:p>";

        assertThat(read(first + Files.p("ökade."))).isEqualTo("Brotten ökade.");
    }
}
