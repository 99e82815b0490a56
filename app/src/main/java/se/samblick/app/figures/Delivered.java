package se.samblick.app.figures;

/** A delivered value and the extract that tells it. */
public record Delivered(Observation observation, ExtractId extract) {}
