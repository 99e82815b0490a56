package se.samblick.review.text;

/**
 * Where something stands in a document.
 *
 * @param line from 1, see {@code Document.hasLinesOfFile}
 * @param page from 1, or 0 where the format has none
 * @param paragraph from 1, or 0 where lines of the file are given
 */
public record Place(int line, int page, int paragraph) {}
