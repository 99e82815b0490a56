/**
 * Statistics of small numbers, series, places and surveys.
 *
 * <p>Everything here is deterministic and free of state. A value that is undefined (a percentage of nothing) is
 * {@link Double#NaN}, one without bound is infinite; each method says when. Bad input is a {@link Refusal} that names the
 * element. Nothing is rounded.
 */
@NullMarked
package se.samblick.analysis;

import org.jspecify.annotations.NullMarked;
