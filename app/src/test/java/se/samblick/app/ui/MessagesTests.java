package se.samblick.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTests {
    private final Messages messages = new Messages();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(messages.keys(Language.SV)).isNotEmpty().isEqualTo(messages.keys(Language.EN));
    }

    @Test
    void fillsNumbersInAsTheLanguageWritesThem() {
        assertThat(messages.text(Language.SV, "ui.pager.where", 2, 40, 1920))
                .isEqualTo("Sida 2 av 40, 1\u00a0920 rader i allt");
        assertThat(messages.text(Language.EN, "ui.pager.where", 2, 40, 1920))
                .isEqualTo("Page 2 of 40, 1,920 rows in all");
    }

    /** Only a pattern with places to fill in is read as a pattern; any other message is shown as it stands. */
    @Test
    void anApostropheIsDoubledOnlyWhereThereArePlacesToFillIn() {
        for (Language language : Language.values()) {
            for (String key : messages.keys(language)) {
                String shown = messages.text(language, key);
                assertThat(shown.contains("''") && !shown.matches("(?s).*\\{\\d.*"))
                        .as(key + ": " + shown)
                        .isFalse();
            }
        }
    }

    @Test
    void showsTheKeyOfWordsThatAreMissing() {
        assertThat(messages.text(Language.SV, "no.such.key")).isEqualTo("[no.such.key]");
    }
}
