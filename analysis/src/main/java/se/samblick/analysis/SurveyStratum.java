package se.samblick.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Responses drawn from a stratum, and how many persons it has (infinitely many if unknown). */
record SurveyStratum(int drawn, double size) {
    static Map<String, SurveyStratum> of(List<SurveyResponse> responses) {
        Map<String, SurveyStratum> strata = new HashMap<>();
        boolean sized = responses.stream().anyMatch(response -> response.stratumSize() != null);
        for (int i = 0; i < responses.size(); i++) {
            SurveyResponse response = responses.get(i);
            double size = size(i, response, sized);
            SurveyStratum known = strata.get(response.stratum());
            if (known != null && known.size != size) {
                throw Refusal.of(i, "stratum_size", size, "samma storlek i hela stratumet (" + known.size + ")");
            }
            strata.put(response.stratum(), new SurveyStratum(known == null ? 1 : known.drawn + 1, size));
        }
        for (int i = 0; i < responses.size(); i++) {
            Objects.requireNonNull(strata.get(responses.get(i).stratum())).check(i);
        }
        return strata;
    }

    private static double size(int i, SurveyResponse response, boolean sized) {
        Checks.amount(i, "weight", response.weight());
        @Nullable Double size = response.stratumSize();
        if (size == null && sized) {
            throw Refusal.of(i, "stratum_size", "inget värde", "storlek för alla rader eller för ingen");
        }
        return size == null ? Double.POSITIVE_INFINITY : Checks.positive(i, "stratum_size", size);
    }

    private void check(int i) {
        if (size < drawn) {
            throw Refusal.of(i, "stratum_size", size, "minst antalet rader i stratumet (" + drawn + ")");
        }
        if (drawn == 1 && size > 1) {
            throw Refusal.of(i, "stratum", "en enda rad", "minst två rader i ett stratum som inte är totalundersökt");
        }
    }

    /** Contribution to the variance of residuals that are 0 for the drawn responses that are not listed. */
    double variance(List<Double> residuals) {
        if (size == drawn || residuals.isEmpty()) {
            return 0;
        }
        double sum = 0;
        for (double residual : residuals) {
            sum += residual;
        }
        double mean = sum / drawn;
        double squares = (drawn - residuals.size()) * mean * mean;
        for (double residual : residuals) {
            squares += (residual - mean) * (residual - mean);
        }
        return (1 - drawn / size) * drawn / (drawn - 1.0) * squares;
    }
}
