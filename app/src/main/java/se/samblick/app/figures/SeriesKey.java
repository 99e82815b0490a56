package se.samblick.app.figures;

import se.samblick.app.area.AreaId;

/** Which values belong together over time. */
public record SeriesKey(DatasetId dataset, AreaId area, CategoryId category, Measure measure) {}
