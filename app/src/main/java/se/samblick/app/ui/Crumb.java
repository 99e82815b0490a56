package se.samblick.app.ui;

/** One step of the way here: words and address. */
public record Crumb(String text, String href) {}
