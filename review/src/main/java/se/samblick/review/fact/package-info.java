/** The figures claims are tried against, and the names they go by in a text. */
@NullMarked
package se.samblick.review.fact;

import org.jspecify.annotations.NullMarked;
