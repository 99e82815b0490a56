/** What printed words mean: periods, numbers, areas, measures, totals. No tables here, only text in and values out. */
@NullMarked
package se.samblick.tables.words;

import org.jspecify.annotations.NullMarked;
