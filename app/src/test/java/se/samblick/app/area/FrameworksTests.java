package se.samblick.app.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.samblick.app.ui.NotFound;
import tools.jackson.databind.json.JsonMapper;

class FrameworksTests {
    private final Frameworks frameworks = new Frameworks(JsonMapper.shared());

    @Test
    void holdsTheTenAreasOf2019AndTheFiveOf2024() {
        assertThat(frameworks.all()).extracting(Framework::version).containsExactly("2019", "2024");
        assertThat(frameworks.get("2019").focusAreas()).hasSize(10);
        assertThat(frameworks.get("2024").focusAreas()).hasSize(5);
        assertThat(frameworks.latest().version()).isEqualTo("2024");
    }

    @Test
    void letsEachFocusAreaHaveItsOwnAlternatives() {
        Framework ten = frameworks.get("2019");

        assertThat(alternatives(ten, "youth")).isEqualTo(3);
        assertThat(alternatives(ten, "extremism")).isEqualTo(2);
        assertThat(alternatives(ten, "guards")).isZero();
        assertThat(ten.focusArea("extremism")
                        .orElseThrow()
                        .alternative("own-plan")
                        .orElseThrow()
                        .demands())
                .isEqualTo("document");
        assertThat(ten.focusArea("youth")
                        .orElseThrow()
                        .alternative("not-prioritised")
                        .orElseThrow()
                        .demands())
                .isEqualTo("comment");
    }

    private static int alternatives(Framework framework, String key) {
        return framework.focusArea(key).orElseThrow().alternatives().size();
    }

    @Test
    void mapsVersionsManyToMany() {
        Framework ten = frameworks.get("2019");
        Framework five = frameworks.get("2024");

        assertThat(ten.counterparts("school", "2024")).containsExactly("youth-at-risk", "unsafe-places");
        assertThat(five.counterparts("criminal-environments", "2019")).containsExactly("exit", "extremism");
        assertThat(five.mappings())
                .allSatisfy(m -> assertThat(ten.counterparts(m.to(), "2024")).contains(m.from()));
    }

    @Test
    void saysThatAVersionIsMissing() {
        assertThatThrownBy(() -> frameworks.get("2031")).isInstanceOf(NotFound.class);
    }
}
