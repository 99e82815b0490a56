package se.samblick.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {
    private static List<Block> blocks(String html) {
        return DocumentReader.read("a.html", Files.utf8(html)).blocks();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            # html   => read
            <p>ett   <b>två</b> tre</p>  => ett två tre
            <p>syns<span style="display: none">dold</span></p>  => syns
            <p hidden>dold</p><p>syns</p>  => syns
            <style>.x{display:none} @media print{.y{display:none}}</style><p class=x>a</p><p class=y>b</p> => b
            <script>alert(1)</script><p>text</p>  => text
            <p>12&nbsp;000 &minus;4</p>  => 12\u00a0000 −4
            <p>54<sup>1</sup></p>  => 54¹
            """)
    void readsWhatABrowserShows(String html, String expected) {
        assertThat(Files.read("a.html", Files.utf8("<html><body>" + html + "</body></html>")))
                .isEqualTo(expected);
    }

    @Test
    void givesTheLinesOfTheFile() {
        String html = """
                <!DOCTYPE html>
                <html><body>
                <p>Första raden
                andra raden.<br>Efter brytning.</p>
                <ul>
                  <li>en <em>punkt</em></li>
                </ul>
                </body></html>
                """;

        Block.Text paragraph = (Block.Text) blocks(html).get(0);
        Block.Text item = (Block.Text) blocks(html).get(1);

        assertThat(paragraph.lines())
                .containsExactly(
                        new Block.Line(3, "Första raden"),
                        new Block.Line(4, "andra raden."),
                        new Block.Line(4, "Efter brytning."));
        assertThat(item.kind()).isEqualTo(Block.Kind.LIST_ITEM);
        assertThat(item.lines()).containsExactly(new Block.Line(6, "en punkt"));
    }

    @Test
    void readsTheSameLinesWhateverTheLineEnds() {
        String html = "<html><body>\n<p>ett</p>\n\n<p>två</p></body></html>";

        assertThat(blocks(html.replace("\n", "\r\n"))).isEqualTo(blocks(html));
        assertThat(blocks(html.replace("\n", "\r"))).isEqualTo(blocks(html));
    }

    @Test
    void readsHeadBodyAndFootOfATableWithItsSpans() {
        String html = """
                <table><caption>Tabell 1</caption>
                <tfoot><tr><td>Summa</td><td>5</td><td>7</td></tr></tfoot>
                <thead><tr><th rowspan="2">Brott</th><th colspan="2">År</th></tr>
                <tr><th>2022</th><th>2023<sup>a)</sup></th></tr></thead>
                <tr><td rowspan="3">Hot</td><td>1</td><td>2</td></tr>
                <tr style="DISPLAY : none"><td>9</td><td>9</td></tr>
                <tr><td>4</td><td>5</td></tr>
                </table>
                """;

        Block.Grid grid = (Block.Grid) blocks(html).get(0);

        assertThat(grid.caption()).isEqualTo("Tabell 1");
        assertThat(grid.rows())
                .extracting(Block.Row::text)
                .containsExactly("Brott\tÅr", "2022\t2023a)", "Hot\t1\t2", "4\t5", "Summa\t5\t7");
        assertThat(grid.rows()).extracting(Block.Row::line).containsExactly(3, 4, 5, 7, 2);
        assertThat(grid.rows().get(1).cells().get(1).label()).isEqualTo("2023");
        assertThat(grid.rows().get(2).cells().get(0).rowSpan()).isEqualTo(2);
        assertThat(grid.rows().get(0).cells()).allMatch(Block.Cell::header);
    }

    @Test
    void readsThroughTablesThatOnlyPlaceThings() {
        String html =
                "<table><tr><td><p>Löptext här.</p></td><td><table><tr><td>a</td><td>1</td></tr></table></td></tr></table>";

        List<Block> blocks = blocks(html);

        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(0)).isInstanceOf(Block.Text.class);
        assertThat(blocks.get(1)).isInstanceOf(Block.Grid.class);
    }

    @Test
    void believesTheBytesMoreThanTheDeclaredEncoding() {
        String html = "<html><head><meta charset=\"utf-8\"></head><body><p>Åkersberga</p></body></html>";

        assertThat(Files.read("a.html", html.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Åkersberga");
        assertThat(Files.read("a.html", Files.utf8(html.replace("utf-8", "iso-8859-1"))))
                .isEqualTo("Åkersberga");
    }
}
