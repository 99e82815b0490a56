package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SurveyShareTest {
    @Test
    void withOneGroupAndEqualWeightsIsTheSimpleSample() {
        List<SurveyResponse> responses = responses(200, 60, null);

        SurveyShare share = SurveyShare.of(responses, 0.95).get(0);

        assertThat(share.share()).isCloseTo(0.3, within(1e-12));
        assertThat(share.standardError()).isCloseTo(Math.sqrt(0.3 * 0.7 / 199), withinPercentage(1e-9));
    }

    @Test
    void aCensusHasNoError() {
        SurveyShare share = SurveyShare.of(responses(200, 60, 200.0), 0.95).get(0);

        assertThat(share.standardError()).isZero();
        assertThat(share.interval()).isEqualTo(new Interval(share.share(), share.share()));
    }

    @Test
    void countsTheRestOfTheStratumEvenWithoutGroupOrAnswer() {
        List<SurveyResponse> responses = responses(40, 10, null);
        SurveyShare alone = SurveyShare.of(responses, 0.95).get(0);
        responses.add(new SurveyResponse("A", null, 2, null, true));
        responses.add(new SurveyResponse("A", null, 2, "yngre", null));

        SurveyShare among = SurveyShare.of(responses, 0.95).get(0);

        assertThat(among.n()).isEqualTo(alone.n());
        assertThat(among.standardError()).isNotEqualTo(alone.standardError());
        assertThat(SurveyShare.of(responses, 0.95).get(1))
                .satisfies(group -> assertThat(group.n()).isZero())
                .satisfies(group -> assertThat(group.share()).isNaN());
    }

    @Test
    void coversTheShareOfThePopulation() {
        int covered = 0;
        for (int seed = 1; seed <= 600; seed++) {
            Draw draw = new Draw(seed);
            List<SurveyResponse> responses = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                boolean north = i % 2 == 0;
                responses.add(new SurveyResponse(
                        north ? "N" : "S", null, north ? 3 : 1, "alla", draw.between(0, 1) < (north ? 0.4 : 0.2)));
            }
            covered += SurveyShare.of(responses, 0.95).get(0).interval().contains(0.35) ? 1 : 0;
        }

        assertThat(covered / 600.0).isBetween(0.92, 0.99);
    }

    @RepeatedTest(30)
    void mirrorsWhenYesAndNoChangePlacesAndIgnoresTheScaleOfWeights(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        List<SurveyResponse> responses = new ArrayList<>();
        List<SurveyResponse> opposite = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String stratum = "S" + i % 3;
            double weight = draw.between(0.5, 8);
            boolean yes = draw.between(0, 1) < 0.3;
            responses.add(new SurveyResponse(stratum, 100.0, weight, "alla", yes));
            opposite.add(new SurveyResponse(stratum, 100.0, weight * 40, "alla", !yes));
        }

        SurveyShare share = SurveyShare.of(responses, 0.95).get(0);
        SurveyShare mirrored = SurveyShare.of(opposite, 0.95).get(0);

        assertThat(mirrored.share()).isCloseTo(1 - share.share(), within(1e-12));
        assertThat(mirrored.standardError()).isCloseTo(share.standardError(), within(1e-12));
        assertThat(mirrored.interval().low()).isCloseTo(1 - share.interval().high(), within(1e-10));
    }

    @Test
    void namesTheLoneResponseOfAStratum() {
        List<SurveyResponse> responses = responses(10, 3, 50.0);
        responses.add(new SurveyResponse("B", 9.0, 1, "äldre", true));

        assertThatThrownBy(() -> SurveyShare.of(responses, 0.95))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Element 11, stratum: hittade en enda rad");
    }

    @Test
    void namesTheResponseWhoseStratumChangesSize() {
        List<SurveyResponse> responses = responses(10, 3, 50.0);
        responses.add(new SurveyResponse("A", 51.0, 1, "äldre", true));

        assertThatThrownBy(() -> SurveyShare.of(responses, 0.95))
                .hasMessage("Element 11, stratum_size: hittade 51.0, väntade samma storlek i hela stratumet (50.0).");
    }

    private static List<SurveyResponse> responses(int n, int yes, @Nullable Double size) {
        List<SurveyResponse> responses = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            responses.add(new SurveyResponse("A", size, 2, "äldre", i < yes));
        }
        return responses;
    }
}
