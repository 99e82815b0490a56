package se.samblick.app.figures;

import java.time.LocalDate;
import se.samblick.app.area.AreaId;

/**
 * Where and when one incident or case happened; nothing more is known of it.
 *
 * @param north SWEREF 99 TM, metres
 * @param east SWEREF 99 TM, metres
 * @param metres side of the square that the point is the middle of; 1 for an exact point
 */
public record Place(AreaId area, CategoryId category, LocalDate day, int north, int east, int metres) {}
