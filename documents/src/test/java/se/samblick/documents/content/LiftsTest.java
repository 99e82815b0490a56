package se.samblick.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LiftsTest {
    private final Lifts lifts = new Lifts(List.of(
            document -> document.put("steps", document.get("steps").asString() + " to 2"),
            document -> document.put("steps", document.get("steps").asString() + " to 3")));

    @ParameterizedTest
    @CsvSource({
        "'{\"schema\":1,\"steps\":\"from 1\"}', from 1 to 2 to 3",
        "'{\"schema\":2,\"steps\":\"from 2\"}', from 2 to 3",
        "'{\"schema\":3,\"steps\":\"from 3\"}', from 3",
        "'{\"steps\":\"unnamed\"}', unnamed"
    })
    void takesEveryStepFromTheVersionStoredToThePresent(String document, String steps) {
        ObjectNode lifted = lifts.lift((ObjectNode) JsonMapper.shared().readTree(document));

        assertThat(lifted.get("steps").asString()).isEqualTo(steps);
        assertThat(lifted.has("schema")).isFalse();
    }

    @Test
    void refusesADocumentFromALaterProgram() {
        ObjectNode later = JsonMapper.shared().createObjectNode().put("schema", 4);

        assertThatThrownBy(() -> lifts.lift(later))
                .hasMessageContaining("vid schema står 4, väntat en schemaversion från 1 till 3");
    }

    @Test
    void endsAtTheVersionTheSchemaNames() {
        assertThat(Lifts.STORED.steps()).hasSize(ContentSchema.version() - 1);
    }
}
