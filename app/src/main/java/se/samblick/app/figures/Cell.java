package se.samblick.app.figures;

import se.samblick.analysis.Period;

/** A value of one area, category and measure that is there: missing ones are not cells. */
record Cell(Period period, Amount amount, ExtractId extract) {}
