package se.samblick.app.figures;

import se.samblick.analysis.Period;

/** A delivered value of a series and the extract that tells it. */
public record SeriesPoint(Period period, Amount amount, ExtractId extract) {}
