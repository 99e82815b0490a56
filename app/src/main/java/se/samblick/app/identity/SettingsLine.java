package se.samblick.app.identity;

import java.util.function.BooleanSupplier;

/**
 * A line on the page of settings. A room offers one by a bean of this kind; its words are the messages {@code key} and
 * {@code key.about}.
 *
 * @param order smallest first
 * @param shown whether the viewer may open it
 */
public record SettingsLine(int order, String href, String key, BooleanSupplier shown) {}
