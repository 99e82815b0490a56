package se.samblick.app.figures;

/** A delivery has become figures that others may draw on. */
public record ExtractCommitted(ExtractId extract, DatasetId dataset) {}
