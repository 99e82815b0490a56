@NullMarked
package se.samblick.review;

import org.jspecify.annotations.NullMarked;
