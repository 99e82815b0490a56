/** How well review does on a fixed corpus whose right verdicts were worked out by hand. */
@NullMarked
package se.samblick.review.measure;

import org.jspecify.annotations.NullMarked;
