package se.samblick.app.survey;

import se.samblick.app.figures.GroupDimension;

/**
 * Some of those asked, such as women.
 *
 * @param key the label folded, the same for every question
 * @param label as shown
 */
public record RespondentGroup(String key, GroupDimension dimension, String label) {}
