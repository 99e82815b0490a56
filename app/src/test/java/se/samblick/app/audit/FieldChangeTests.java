package se.samblick.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldChangeTests {
    @Test
    void namesOnlyTheFieldsThatChanged() {
        var changes = FieldChange.between(json("""
                        {"name": "Alva", "grants": [{"role": "partner", "area": "a"}], "state": "active"}"""), json("""
                        {"name": "Alva", "grants": [{"role": "contributor", "area": "a"}], "note": "ny"}"""));

        assertThat(changes)
                .containsExactly(
                        new FieldChange("grants[0].role", "partner", "contributor"),
                        new FieldChange("state", "active", null),
                        new FieldChange("note", null, "ny"));
    }

    @Test
    void showsEveryFieldOfSomethingNew() {
        assertThat(FieldChange.between(null, json("{\"name\": \"Alva\", \"signs\": true, \"until\": null}")))
                .containsExactly(new FieldChange("name", null, "Alva"), new FieldChange("signs", null, "true"));
    }

    @Test
    void cutsLongTexts() {
        var changes = FieldChange.between(null, json("\"" + "å".repeat(1000) + "\""));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).after()).hasSize(402).endsWith("å …");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
