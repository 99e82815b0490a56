package se.samblick.app.watch;

import se.samblick.app.area.AreaId;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Step;

/** Which counts are watched together. */
record SeriesId(DatasetId dataset, AreaId area, CategoryId category, Step step) {}
