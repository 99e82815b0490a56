package se.samblick.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ContentTest {
    @RepeatedTest(500)
    void readsBackWhatItWrote(RepetitionInfo repetition) {
        Content content = AnyContent.of(new Random(repetition.getCurrentRepetition()));

        assertThat(Content.parse(content.toJson())).isEqualTo(content);
        assertThat(Content.parse(content.toTree())).isEqualTo(content);
        assertThat(Content.parse(content.toJson()).toJson()).isEqualTo(content.toJson());
    }

    static List<ContentSamples.Sample> samples() {
        return ContentSamples.samples(20);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void judgesTheSamplesAsTheBrowserMust(ContentSamples.Sample sample) {
        if (sample.valid()) {
            assertThat(Content.parse(sample.json()).blocks()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> Content.parse(sample.json())).isInstanceOf(InvalidContent.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # document                                                                       | path                       | found                 | expected
            {"type":"doc"}                                                                   | content                    | inget mer             | 'paragraph'
            {"type":"doc","content":[{"type":"marquee"}]}                                    | content[0]                 | 'marquee'             | 'paragraph'
            {"type":"doc","content":[{"type":"heading","attrs":{"level":7}}]}                | content[0].attrs.level     | 7                     | '2' eller '3' eller '4'
            {"type":"doc","content":[{"type":"heading","attrs":{"size":2}}]}                 | content[0].attrs           | attributet 'size'     | 'level'
            {"type":"doc","content":[{"type":"paragraph","attrs":{"stale":"ja"}}]}           | content[0].attrs.stale     | 'ja'                  | true eller false
            {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text"}]}]}      | content[0].content[0].text | inget                 | minst ett tecken
            {"type":"doc","content":[{"type":"paragraph","style":"red"}]}                    | content[0]                 | 'style'               | 'attrs'
            {"type":"doc","content":[{"type":"bullet_list"}]}                                | content[0].content         | inget mer             | 'list_item'
            {"type":"doc","content":[{"type":"figure_block"}]}                               | content[0].attrs           | inget                 | attributet 'query'
            {"type":"paragraph"}                                                             | doc                        | paragraph             | 'doc'
            {"type":"doc","schema":99,"content":[{"type":"paragraph"}]}                      | schema                     | 99                    | från 1 till 1
            {"type":"doc","schema":1,"schema":1}                                             | doc                        | inte är JSON          | JSON-dokument
            [1, 2                                                                            | doc                        | inte är JSON          | JSON-dokument
            """)
    void saysInOneSentenceWhatIsWrongAndWhere(String json, String path, String found, String expected) {
        assertThatThrownBy(() -> Content.parse(json))
                .isInstanceOf(InvalidContent.class)
                .hasMessageStartingWith("Innehållet följer inte schemat: vid " + path + " ")
                .hasMessageContaining(found)
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://polisen.se/lokalt, true",
        "http://localhost:8080/a?b=c#d, true",
        "mailto:stadsdel@example.se, true",
        "/lagesbilder/12#brott, true",
        "#brott, true",
        "//example.se, false",
        "/\\example.se, false",
        "javascript:alert(1), false",
        "' https://example.se', false",
        "data:text/html;base64;PHA+, false",
        "ftp://example.se, false",
        "https://a.se/\"onclick, false"
    })
    void letsOnlySafeAddressesThrough(String address, boolean allowed) {
        String json = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type",
                        "doc",
                        "content",
                        List.of(Map.of(
                                "type",
                                "paragraph",
                                "content",
                                List.of(Map.of(
                                        "type",
                                        "text",
                                        "text",
                                        "här",
                                        "marks",
                                        List.of(Map.of("type", "link", "attrs", Map.of("href", address)))))))));

        if (allowed) {
            assertThat(Content.parse(json).plainText()).isEqualTo("här");
        } else {
            assertThatThrownBy(() -> Content.parse(json)).hasMessageContaining("börjar med https://");
        }
    }

    @Test
    void refusesHostileSizesInOneSentence() {
        String deep = "{\"type\":\"doc\",\"content\":[" + "{\"type\":\"blockquote\",\"content\":[".repeat(200)
                + "]}".repeat(200) + "]}";
        String wide = "{\"type\":\"doc\",\"content\":["
                + IntStream.range(0, 100_001)
                        .mapToObj(i -> "{\"type\":\"paragraph\"}")
                        .collect(Collectors.joining(","))
                + "]}";
        String verbose =
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\""
                        + "x".repeat(1_000_001) + "\"}]}]}";
        String query = "{\"type\":\"doc\",\"content\":[{\"type\":\"figure_block\",\"attrs\":{\"query\":{\"a\":"
                + "[".repeat(60) + "]".repeat(60) + "}}}]}";

        assertThatThrownBy(() -> Content.parse(deep)).hasMessageContaining("nivåer");
        assertThatThrownBy(() -> Content.parse(wide)).hasMessageContaining("delar");
        assertThatThrownBy(() -> Content.parse(verbose)).hasMessageContaining("tecken");
        assertThatThrownBy(() -> Content.parse(query)).hasMessageContaining("nivåer");
        assertThatThrownBy(() -> Content.parse("[".repeat(100_000))).isInstanceOf(InvalidContent.class);
    }

    @Test
    void dropsCharactersThatNoStoreCanHold() {
        String json = "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":["
                + "{\"type\":\"text\",\"text\":\"\\u0000\"},{\"type\":\"text\",\"text\":\"A\\u0000b\\ud800\\ufffe\"}]}]}";

        assertThat(Content.parse(json).plainText()).isEqualTo("Ab");
    }

    @Test
    void makesParagraphsOfPlainTextAndPlainTextOfParagraphs() {
        Content content = Content.ofParagraphs("Brotten minskade.\r\n\r\n \nPolisen bedömer\natt det håller i sig.\n");

        assertThat(content.blocks()).hasSize(2);
        assertThat(content.plainText()).isEqualTo("Brotten minskade.\n\nPolisen bedömer\natt det håller i sig.");
        assertThat(content.isPlain()).isTrue();
        assertThat(Content.empty().plainText()).isEmpty();
        assertThat(Content.parse(content.toJson())).isEqualTo(content);
    }

    @Test
    void writesListsAndTablesAsLines() {
        Content content = Content.parse("""
                {"type":"doc","schema":1,"content":[
                  {"type":"ordered_list","attrs":{"order":2},"content":[
                    {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"Torget"}]},
                      {"type":"bullet_list","content":[{"type":"list_item","content":[
                        {"type":"paragraph","content":[{"type":"text","text":"kvällstid"}]}]}]}]},
                    {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"Skolan"}]}]}]},
                  {"type":"table","attrs":{"caption":"Rån"},"content":[
                    {"type":"table_row","content":[
                      {"type":"table_header","content":[{"type":"paragraph","content":[{"type":"text","text":"År"}]}]},
                      {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"21"}]}]}]}]}]}
                """);

        assertThat(content.plainText()).isEqualTo("2. Torget\n  – kvällstid\n3. Skolan\n\nRån\nÅr\t21");
        assertThat(content.isPlain()).isFalse();
    }

    @Test
    void listsAndReplacesFiguresInReadingOrder() {
        Content content = Content.parse("""
                {"type":"doc","content":[
                  {"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[
                    {"type":"figure","attrs":{"query":{"n":1},"shown":"256","values":{"current":256},"old":true}}]}]}]},
                  {"type":"paragraph","content":[{"type":"text","text":"mot "},
                    {"type":"figure","attrs":{"query":{"n":2},"shown":"681"},"marks":[{"type":"strong"}]}]}]}
                """);

        Content fresh = content.withFigures(
                figure -> figure.with("<" + figure.shown() + ">", Map.of("current", 1.5), "uttag-2"));

        assertThat(content.figures()).extracting(Figure::shown).containsExactly("256", "681");
        assertThat(fresh.plainText()).isEqualTo("– <256>\n\nmot <681>");
        assertThat(fresh.figures()).extracting(Figure::old).containsOnly(false);
        assertThat(fresh.figures().get(1).marks()).containsExactly(new Mark.Strong());
        assertThat(fresh.figures().get(0).query()).isEqualTo(new Query("{\"n\":1.0}"));
    }

    @RepeatedTest(50)
    void leavesNoCommentInWhatIsPublished(RepetitionInfo repetition) {
        Content content = AnyContent.of(new Random(repetition.getCurrentRepetition()));

        Content clean = content.withoutComments();

        assertThat(clean.comments()).isEmpty();
        assertThat(clean.plainText()).isEqualTo(content.plainText());
    }
}
