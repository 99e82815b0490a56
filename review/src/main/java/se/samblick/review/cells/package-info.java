/** What a table says of itself: totals against their parts, printed changes against the cells they come from. */
@NullMarked
package se.samblick.review.cells;

import org.jspecify.annotations.NullMarked;
