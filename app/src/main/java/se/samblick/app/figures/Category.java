package se.samblick.app.figures;

import org.jspecify.annotations.Nullable;

/**
 * What is counted: a kind of crime, an answer to a question.
 *
 * @param label as users see it
 * @param parent the category it is part of, or null at the top
 * @param detectionDriven true if the count follows how much the police look, rather than how much happens
 * @param polarity whether more of it is good or bad
 * @param total true if it stands for a sum that a source prints; left out of every sum and every multiple comparison
 */
public record Category(
        DatasetId dataset,
        CategoryId id,
        String label,
        @Nullable CategoryId parent,
        boolean detectionDriven,
        Polarity polarity,
        boolean total) {
    public Category {
        if (label.isBlank()) {
            throw new IllegalArgumentException("Category %s: a label is needed".formatted(id.value()));
        }
        if (id.equals(parent)) {
            throw new IllegalArgumentException("Category %s is its own parent".formatted(id.value()));
        }
    }
}
