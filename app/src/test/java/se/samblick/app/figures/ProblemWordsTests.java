package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemWordsTests {
    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void fillEveryProblemWithWordsNotNumbers(String language) throws IOException {
        // A problem keeps what was found as text, so that none of its messages may ask for a number.
        var messages = new Properties();
        try (var in = getClass().getResourceAsStream("/messages/figures_" + language + ".properties")) {
            messages.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }

        assertThat(messages.stringPropertyNames())
                .filteredOn(k -> k.startsWith("figures.problem."))
                .hasSizeGreaterThan(60)
                .allSatisfy(k -> assertThat(new MessageFormat(messages.getProperty(k), Locale.forLanguageTag(language))
                                .format(new Object[] {"a", "b", "c", "d", "e"}))
                        .isNotBlank());
    }
}
