package se.samblick.app.ui;

import java.util.function.BooleanSupplier;

/**
 * A line on the settings page. A room offers itself by a bean of this kind; its words are the messages
 * {@code settings.<key>} and {@code settings.<key>.about}.
 *
 * @param order smallest first
 * @param shown whether the viewer may enter
 */
public record SettingsItem(String key, String href, int order, BooleanSupplier shown) {}
