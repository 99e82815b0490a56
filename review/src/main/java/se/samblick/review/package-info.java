/** Reads what a Swedish text on crime and safety claims and tries each claim against figures. */
@NullMarked
package se.samblick.review;

import org.jspecify.annotations.NullMarked;
