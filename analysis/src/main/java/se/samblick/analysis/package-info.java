/**
 * Statistics of small numbers, series, places and surveys.
 *
 * <p>Everything here is deterministic and free of state. A value that is undefined (a percentage of nothing) is
 * {@link Double#NaN}, one without bound is infinite; each method says when. Bad input is a {@link Refusal} that names the
 * element. Nothing is rounded. Counts above 10<sup>15</sup> and numbers beyond ±10<sup>100</sup> are refused, as are numbers
 * above 0 but below 10<sup>−100</sup> where only those above 0 make sense.
 */
@NullMarked
package se.samblick.analysis;

import org.jspecify.annotations.NullMarked;
