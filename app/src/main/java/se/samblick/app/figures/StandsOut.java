package se.samblick.app.figures;

import java.util.List;
import se.samblick.app.area.AreaId;
import se.samblick.app.ui.Ui;

/** What stands out now, shown first on Läget. Declared here for the room that watches figures to answer. */
public interface StandsOut {
    /** What stands out in an area and its parts. */
    Strip of(DatasetId dataset, AreaId area, Ui ui);

    /**
     * The strip.
     *
     * @param alarms those that matter most
     * @param rest what is quiet, how many more there are and how it is computed; empty if nothing has been looked at
     * @param href all of them
     */
    record Strip(List<Item> alarms, List<String> rest, String href) {
        public Strip {
            alarms = List.copyOf(alarms);
            rest = List.copyOf(rest);
        }

        /** True if there is nothing to show. */
        public boolean empty() {
            return alarms.isEmpty() && rest.isEmpty();
        }
    }

    /**
     * One that stands out.
     *
     * @param title what, where and when
     * @param sentences count, expected and limit; since when
     * @param state {@code bad}, {@code ok}, {@code warn} or {@code none}
     * @param icon its symbol
     * @param drawing a small line as SVG, may be empty
     */
    record Item(String title, List<String> sentences, String state, String icon, String drawing, String href) {
        public Item {
            sentences = List.copyOf(sentences);
        }
    }
}
