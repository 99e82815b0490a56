package se.samblick.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackToTests {
    @Test
    void returnsToTheAddressOnThisServer() {
        assertThat(BackTo.safe("/laget?omrade=bjorkhaga")).isEqualTo("/laget?omrade=bjorkhaga");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "/a\nb"})
    void neverLeadsElsewhere(String address) {
        assertThat(BackTo.safe(address)).isEqualTo("/");
    }
}
