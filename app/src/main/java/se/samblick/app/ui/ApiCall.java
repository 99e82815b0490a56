package se.samblick.app.ui;

/** One call of the API: method, path and the names of its query parameters. */
public record ApiCall(String method, String path, String parameters) {}
