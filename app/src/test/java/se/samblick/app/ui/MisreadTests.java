package se.samblick.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.web.bind.MissingServletRequestParameterException;

class MisreadTests {
    /** A body such as the API takes. */
    record Meeting(int year, LocalDate day, Place place) {}

    record Place(String name) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # body                       | message              | field      | found | expected
            {"year": "abc"}              | error.misread.value  | year       | abc   | error.expected.whole
            {"day": "2022-13-01"}        | error.misread.value  | day        | 2022-13-01 | error.expected.day
            {"place": {"name": [1]}}     | error.misread.shape  | place.name | ``    | error.expected.text
            {"year": 2022,, }            | error.misread.json   | 1:15       | ``    | error.expected.other
            ``                           | error.misread.noBody | ``         | ``    | error.expected.other
            """)
    void namesTheFieldOfABodyAndWhatStoodThere(String body, String message, String field, String found, String expected)
            throws IOException {
        Misread misread = Objects.requireNonNull(Misread.of(failureToRead(body)));

        assertThat(misread.key()).isEqualTo(message);
        assertThat(misread.field()).isEqualTo(field);
        assertThat(misread.shortened()).isEqualTo(found);
        assertThat(misread.expectedKey()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"dataset", "fran"})
    void namesAParameterThatIsMissing(String name) {
        Misread misread = Misread.of(new MissingServletRequestParameterException(name, "String"));

        assertThat(misread).isEqualTo(new Misread("error.misread.missing", name, "", null));
    }

    private static HttpMessageNotReadableException failureToRead(String body) throws IOException {
        try {
            Object read = new JacksonJsonHttpMessageConverter()
                    .read(Meeting.class, new MockHttpInputMessage(body.getBytes(StandardCharsets.UTF_8)));
            throw new AssertionError("Read as " + read);
        } catch (HttpMessageNotReadableException unreadable) {
            return unreadable;
        }
    }
}
