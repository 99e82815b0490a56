package se.samblick.app.ui;

/** What went wrong, for the template. */
public record ErrorPage(int status, String title, String sentence) {}
