package se.samblick.app.watch;

import java.time.Instant;
import se.samblick.analysis.Period;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Step;

/**
 * A sweep over all series of a dataset by one step.
 *
 * @param extract the newest extract there was
 * @param period the step that the dataset has reached
 * @param series how many there are
 * @param judged how many of them could be judged
 */
record Sweep(
        DatasetId dataset, Step step, ExtractId extract, Period period, int series, int judged, Instant computedAt) {}
