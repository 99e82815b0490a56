package se.samblick.app.identity;

import java.util.List;

/** Lines that the viewer may open. */
public record SettingsPage(List<SettingsLine> lines) {
    public SettingsPage {
        lines = List.copyOf(lines);
    }
}
