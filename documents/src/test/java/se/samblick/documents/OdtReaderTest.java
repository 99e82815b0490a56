package se.samblick.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdtReaderTest {
    private static final String STYLES = """
            <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
            <style:style style:name="T2" style:family="text">
              <style:text-properties style:text-position="super 58%"/></style:style>
            <style:style style:name="P1" style:family="paragraph" style:parent-style-name="P0"/>
            <style:style style:name="P0" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # content                                                                        ; read
            <text:p>Antal<text:tab/>12</text:p>                                              ; Antal | 12
            <text:p>två<text:s text:c="3"/>mellanrum</text:p>                                ; två   mellanrum
            <text:p>syns <text:span text:style-name="T1">dold</text:span>bara</text:p>       ; syns bara
            <text:p>54<text:span text:style-name="T2">1</text:span></text:p>                 ; 54¹
            <text:p text:style-name="P1">dold</text:p><text:p>syns</text:p>                  ; syns
            <text:tracked-changes><text:p>struket</text:p></text:tracked-changes><text:p>kvar</text:p>; kvar
            <text:section text:display="none"><text:p>dold</text:p></text:section><text:p>syns</text:p>; syns
            """)
    void readsWhatAReaderSees(String content, String expected) {
        assertThat(Files.read("a.odt", Files.odt(STYLES, content))).isEqualTo(expected);
    }

    @Test
    void readsHeadingsListsAndTables() {
        String content = """
                <text:h text:outline-level="2">Läget</text:h>
                <text:list><text:list-item><text:p>en punkt</text:p></text:list-item></text:list>
                <table:table>
                  <table:table-header-rows><table:table-row>
                    <table:table-cell table:number-columns-spanned="2"><text:p>Brott</text:p></table:table-cell>
                    <table:covered-table-cell/></table:table-row></table:table-header-rows>
                  <table:table-row table:visibility="collapse"><table:table-cell><text:p>dold</text:p></table:table-cell>
                  </table:table-row>
                  <table:table-row><table:table-cell><text:p>Hot</text:p></table:table-cell>
                    <table:table-cell table:number-columns-repeated="2"><text:p>3</text:p></table:table-cell>
                  </table:table-row>
                </table:table>
                """;

        List<Block> blocks =
                DocumentReader.read("a.odt", Files.odt("", content)).blocks();

        assertThat(blocks.get(0)).isInstanceOfSatisfying(Block.Text.class, heading -> {
            assertThat(heading.kind()).isEqualTo(Block.Kind.HEADING);
            assertThat(heading.level()).isEqualTo(2);
        });
        assertThat(blocks.get(1))
                .isInstanceOfSatisfying(
                        Block.Text.class, item -> assertThat(item.kind()).isEqualTo(Block.Kind.LIST_ITEM));
        assertThat(blocks.get(2)).isInstanceOfSatisfying(Block.Grid.class, grid -> {
            assertThat(grid.rows()).extracting(Block.Row::text).containsExactly("Brott", "Hot\t3\t3");
            assertThat(grid.rows().get(0).cells().get(0).columnSpan()).isEqualTo(2);
            assertThat(grid.rows().get(0).cells().get(0).header()).isTrue();
        });
    }

    @Test
    void putsNotesLastWithoutTheirMarks() {
        String content = "<text:p>Hoten ökade till 54<text:note><text:note-citation>1</text:note-citation>"
                + "<text:note-body><text:p>Preliminärt.</text:p></text:note-body></text:note>.</text:p>";

        assertThat(Files.read("a.odt", Files.odt("", content))).isEqualTo("Hoten ökade till 54.\nPreliminärt.");
    }
}
