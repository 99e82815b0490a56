@NullMarked
package se.samblick.charts;

import org.jspecify.annotations.NullMarked;
