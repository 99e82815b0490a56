package se.samblick.app.figures;

import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/**
 * What a source printed beside a value of a survey to say that a difference is more than chance.
 *
 * @param mark as printed: {@code *}, {@code ▲}
 * @param origin where it stood
 */
public record PrintedMark(
        AreaId area, CategoryId category, Measure measure, Period period, String mark, String origin) {
    public PrintedMark {
        if (mark.isBlank()) {
            throw new IllegalArgumentException("A printed mark at %s is empty".formatted(origin));
        }
    }
}
