/** The kinds of claims: how each is recognised, what it means and how it is judged. */
@NullMarked
package se.samblick.review.claim;

import org.jspecify.annotations.NullMarked;
