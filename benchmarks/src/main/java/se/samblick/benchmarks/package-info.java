/** Measurements behind the promises of speed. */
@NullMarked
package se.samblick.benchmarks;

import org.jspecify.annotations.NullMarked;
