package se.samblick.app.situation;

import java.util.List;

/** The one list of what would change if a picture were read from a newer extract. */
public record PinsPage(String id, String title, List<Choice> choices, boolean mayChange) {
    public PinsPage {
        choices = List.copyOf(choices);
    }

    public String base() {
        return "/lagesbilder/" + id;
    }

    /** A dataset with its extracts and what moves between them. */
    public record Choice(PicturePage.PinLine pin, List<Moved> moved) {
        public Choice {
            moved = List.copyOf(moved);
        }
    }

    /** A figure in a section that would show something else. */
    public record Moved(String section, String address, String was, String is) {}
}
