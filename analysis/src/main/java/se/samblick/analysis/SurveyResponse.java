package se.samblick.analysis;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a stratified sample.
 *
 * @param stratum the stratum it was drawn from
 * @param stratumSize number of persons in the stratum, at least the number drawn; null if unknown, then for all
 * @param weight how many persons the answer stands for, 0 or more; used as it is
 * @param group the group it is counted in; null for none
 * @param value true for yes; null if the question was not answered
 */
public record SurveyResponse(
        String stratum,
        @Nullable Double stratumSize,
        double weight,
        @Nullable String group,
        @Nullable Boolean value) {}
