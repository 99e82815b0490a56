@NullMarked
package se.samblick.tables;

import org.jspecify.annotations.NullMarked;
