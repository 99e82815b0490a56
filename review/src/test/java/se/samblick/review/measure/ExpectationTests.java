package se.samblick.review.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;

class ExpectationTests {
    @Test
    void readsVerdictsKindsAndWords() {
        Expectation one = Expectation.parse("+?0 change/trend | Rånen  har ökat");

        assertThat(one.verdicts()).containsExactlyInAnyOrder(Verdict.CONFIRMED, Verdict.DOUBTFUL);
        assertThat(one.silent()).isTrue();
        assertThat(one.kinds()).containsExactly(Kind.CHANGE, Kind.TREND);
        assertThat(one.words()).isEqualTo("rånen har ökat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ change Rånen har ökat", "+ | Rånen", "! change | Rånen", "+ förändring | Rånen"})
    void refusesALineOfAnotherForm(String line) {
        assertThatThrownBy(() -> Expectation.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
