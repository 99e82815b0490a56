/** Files into raw grids: one reader per format, all giving {@link se.samblick.tables.source.Sheet}. Nothing is interpreted here. */
@NullMarked
package se.samblick.tables.source;

import org.jspecify.annotations.NullMarked;
