package se.samblick.app.figures;

import java.util.List;

/** How exactly places are kept: the codes to choose among and the one chosen. */
public record PlaceSettingsPage(String chosen, List<String> codes, boolean saved) {
    public PlaceSettingsPage {
        codes = List.copyOf(codes);
    }
}
