package se.samblick.review.text;

import java.util.List;

/**
 * The part of a document between two headings.
 *
 * @param number from 0 in reading order; 0 stands before the first heading
 * @param headings from the outermost to the nearest one
 */
public record Section(int number, List<String> headings) {
    public Section {
        headings = List.copyOf(headings);
    }
}
