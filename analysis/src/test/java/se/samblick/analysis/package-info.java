@NullMarked
package se.samblick.analysis;

import org.jspecify.annotations.NullMarked;
