/** Swedish prose taken apart: sentences, words, the lexicon's marks, stated amounts and periods. */
@NullMarked
package se.samblick.review.text;

import org.jspecify.annotations.NullMarked;
