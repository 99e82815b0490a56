@NullMarked
package se.samblick.tables.source;

import org.jspecify.annotations.NullMarked;
