package se.samblick.review.cells;

import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;

/**
 * One printed cell against what it should be.
 *
 * @param expected computed value in the unit printed
 * @param how a few words on the calculation
 */
record Check(Fact cell, double expected, Verdict verdict, String how) {}
