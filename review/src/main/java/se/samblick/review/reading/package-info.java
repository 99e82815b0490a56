/** The figures a statement could be about: what the tables hold, and how nearly a text names it. */
@NullMarked
package se.samblick.review.reading;

import org.jspecify.annotations.NullMarked;
