package se.samblick.app.figures;

/** A delivery was taken back; no figure may be drawn from it any more. */
public record ExtractWithdrawn(ExtractId extract, DatasetId dataset) {}
