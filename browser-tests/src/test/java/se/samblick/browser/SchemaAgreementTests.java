package se.samblick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.ContentSamples;
import se.samblick.documents.content.InvalidContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The editor's schema in a real browser and Java's checker say the same of every document, right or wrong. */
class SchemaAgreementTests {
    private static final String BROWSER = """
            async documents => {
              const { build } = await import("/situation/schema.js");
              const schema = build(await (await fetch("/lagesbilder/schema")).json());
              return documents.map(text => {
                try {
                  schema.nodeFromJSON(JSON.parse(text)).check();
                  return "";
                } catch (error) {
                  return String(error);
                }
              });
            }
            """;

    private static Visit visit;

    @BeforeAll
    static void openTheEditor() {
        visit = Visit.of("alva", Look.WIDE_SWEDISH_LIGHT);
        visit.open(PicturePagesTests.draft(visit) + "/skriv/crime");
        PicturePagesTests.ready(visit.page());
    }

    @AfterAll
    static void close() {
        visit.close();
    }

    @Test
    void bothTakeWhatFollowsTheSchemaAndRefuseEachKindOfFault() {
        List<ContentSamples.Sample> samples = ContentSamples.samples(300);

        List<String> faults =
                inTheBrowser(samples.stream().map(ContentSamples.Sample::json).toList());

        assertThat(samples).filteredOn(s -> !s.valid()).hasSizeGreaterThan(10);
        for (int i = 0; i < samples.size(); i++) {
            ContentSamples.Sample sample = samples.get(i);
            assertThat(faults.get(i).isEmpty())
                    .as("%s in the browser (%s)", sample.name(), faults.get(i))
                    .isEqualTo(sample.valid());
            assertThat(inJava(sample.json()).isEmpty())
                    .as("%s in Java", sample.name())
                    .isEqualTo(sample.valid());
        }
    }

    @Test
    void bothJudgeARandomChangeAlike() {
        List<String> documents = IntStream.rangeClosed(1, 1500)
                .mapToObj(seed -> ContentMutation.of(new Random(seed)))
                .toList();

        List<String> browser = inTheBrowser(documents);

        List<String> apart = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < documents.size(); i++) {
            String java = inJava(documents.get(i));
            refused += java.isEmpty() ? 0 : 1;
            if (java.isEmpty() != browser.get(i).isEmpty()) {
                apart.add("seed %d, browser '%s', Java '%s'".formatted(i + 1, browser.get(i), java));
            }
        }
        assertThat(apart).isEmpty();
        assertThat(refused).isBetween(200, 1400);
    }

    private static List<String> inTheBrowser(List<String> documents) {
        Page page = visit.page();
        JsonNode answers = JsonMapper.shared().valueToTree(page.evaluate(BROWSER, documents));
        return answers.valueStream().map(JsonNode::stringValue).toList();
    }

    /** What is wrong with a document, or nothing. */
    private static String inJava(String json) {
        try {
            Content.parse(json);
            return "";
        } catch (InvalidContent e) {
            return String.valueOf(e.getMessage());
        }
    }
}
