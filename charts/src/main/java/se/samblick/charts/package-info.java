/**
 * Figures as accessible SVG with one look for screen, print and PDF. A chart is a record of data that draws itself and
 * answers the same data as a table.
 */
@NullMarked
package se.samblick.charts;

import org.jspecify.annotations.NullMarked;
