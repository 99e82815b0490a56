package se.samblick.app.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review beside a text: how many claims of each verdict the picture has, and those of the section that is open.
 *
 * @param counts for the whole picture, gravest first
 * @param cards of this section, in the order of the text
 * @param elsewhere other sections with something to see to
 * @param shown verdict that alone is shown, or empty for all but the confirmed
 */
public record FindingsPanel(
        String address,
        List<Count> counts,
        List<Card> cards,
        List<Elsewhere> elsewhere,
        String shown,
        boolean writable) {
    public FindingsPanel {
        counts = List.copyOf(counts);
        cards = List.copyOf(cards);
        elsewhere = List.copyOf(elsewhere);
    }

    /** How many claims came out so; {@code mark} is the end of the class, such as {@code bad}. */
    public record Count(String verdict, String mark, String icon, long number) {}

    /** A section that needs a look. */
    public record Elsewhere(String title, String address, long contradicted, long others) {}

    /** True if the card is shown with the filter chosen. */
    public boolean shows(Card card) {
        return shown.isEmpty() ? !card.verdict().equals("confirmed") : shown.equals(card.verdict());
    }

    /**
     * One claim.
     *
     * @param paragraph number of the block in the section from 1, 0 for one not written there
     * @param cells what the verdict rests on, in words
     * @param corrected the claim rewritten, or null
     * @param figure a live figure in place of the corrected words, as JSON, or null
     * @param reason why it stands all the same, or null
     */
    public record Card(
            String id,
            String section,
            String sectionTitle,
            int paragraph,
            String kind,
            String verdict,
            String mark,
            String icon,
            String quote,
            String explanation,
            String claimed,
            String computed,
            List<String> cells,
            @Nullable Correction corrected,
            @Nullable String figure,
            SituationPictures.@Nullable SetAside reason,
            boolean asksForReason) {
        public Card {
            cells = List.copyOf(cells);
        }

        /** Its id as part of a field's name or an anchor. */
        public String anchor() {
            return "f-" + id;
        }

        public String suggestion() {
            return corrected == null ? "" : corrected.suggestion();
        }

        public String before() {
            return corrected == null ? "" : corrected.before();
        }

        public String after() {
            return corrected == null ? "" : corrected.after();
        }
    }
}
