package se.samblick.app.figures;

import java.util.Set;
import java.util.regex.Pattern;

/** Labels by which tables name sums. The words are those of the table reader's rules. */
final class TotalWords {
    private static final Set<String> FIRST =
            Set.of("summa", "delsumma", "total", "totalt", "totala", "samtliga", "s:a", "s:a:");
    private static final Pattern WHOLE_AREA =
            Pattern.compile("hela (kommunen|staden|länet|landet|området|regionen|stadsdelsområdet|stadsdelen)");

    private TotalWords() {}

    /** True if the label names a sum over what stands around it. */
    static boolean isTotal(String label) {
        String key = Label.key(label);
        return key.equals("alla") || FIRST.contains(key.split(" ", 2)[0]) || isWholeArea(label);
    }

    /** True for "Hela kommunen" and its like. */
    static boolean isWholeArea(String label) {
        return WHOLE_AREA.matcher(Label.key(label)).matches();
    }

    /** True for the words that mean the whole municipality. */
    static boolean isWholeMunicipality(String label) {
        String key = Label.key(label);
        return key.equals("hela kommunen") || key.equals("hela staden");
    }
}
