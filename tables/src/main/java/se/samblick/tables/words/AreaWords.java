package se.samblick.tables.words;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for kinds of areas, and lines that name one. */
public final class AreaWords {
    private static final Set<String> WORDS = Set.of(
            "område",
            "delområde",
            "bostadsområde",
            "kommun",
            "stadsdel",
            "stadsdelsområde",
            "lokalpolisområde",
            "lpo",
            "polisområde",
            "region",
            "län",
            "deso",
            "regso");
    private static final Pattern LINE = Pattern.compile(
            "(?i)(område|delområde|bostadsområde|kommun|stadsdel|stadsdelsområde|lokalpolisområde|lpo|polisområde|region|län|deso|regso)"
                    + "\\s*(:|\\s)\\s*(\\S.*)");
    private static final Pattern CODE = Pattern.compile(
            "(?i)(område|delområde|bostadsområde|kommun|stadsdel|stadsdelsområde|lokalpolisområde|lpo|polisområde|region|län|deso|regso)"
                    + "s?[- ]?(?:kod|nr|nummer|id)");
    /** Words in lower case that are part of place names. */
    private static final Set<String> PLACE_WORDS = Set.of(
            "och",
            "av",
            "vid",
            "i",
            "på",
            "de",
            "la",
            "strand",
            "centrum",
            "gård",
            "park",
            "villastad",
            "stad",
            "staden",
            "torg",
            "station",
            "hamn",
            "hamnen",
            "äng",
            "udde",
            "sjö",
            "östra",
            "västra",
            "norra",
            "södra",
            "norr",
            "söder",
            "öster",
            "väster",
            "inre",
            "yttre",
            "nedre",
            "övre",
            "mellersta",
            "by",
            "kyrkby",
            "ö",
            "holme",
            "backe",
            "berg",
            "höjd",
            "city",
            "kommun",
            "stadsdel",
            "m.fl.",
            "m",
            "fl",
            "s:t",
            "s:ta");

    private AreaWords() {}

    /** True for a label that is an area word and nothing else. */
    public static boolean isWord(String label) {
        return WORDS.contains(label.toLowerCase(Locale.ROOT));
    }

    /** True for the header of area codes: {@code Kommunkod}, {@code Områdeskod}, {@code DeSO-kod}. */
    public static boolean isCodeHeader(String header) {
        return CODE.matcher(header).matches();
    }

    /** The name in a line that is an area word and a name and nothing else. */
    public static Optional<String> named(String line) {
        String text = Labels.clean(line);
        if (text.length() > 80) {
            return Optional.empty();
        }
        Matcher match = LINE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String name = match.group(3).strip();
        boolean colon = match.group(2).equals(":");
        return isName(name, colon) ? Optional.of(name) : Optional.empty();
    }

    /** True for what can be a name in a cell of its own beside an area word. */
    public static boolean isName(String text) {
        return isName(text, true);
    }

    private static boolean isName(String name, boolean afterColon) {
        String[] words = name.split(" ");
        boolean nothing = name.isEmpty() || (name.endsWith(".") && !name.endsWith("m.fl.")) || words.length > 6;
        if (nothing || isWord(name) || !PeriodWords.find(name).isEmpty()) {
            return false;
        }
        if (afterColon) {
            return NumberWords.read(name).kind() == NumberWords.Kind.TEXT
                    || NumberWords.read(name).kind() == NumberWords.Kind.NUMBER;
        }
        if (name.indexOf(',') >= 0 || (name.indexOf(':') >= 0 && !name.contains("S:t"))) {
            return false;
        }
        boolean capital = false;
        for (String word : words) {
            char first = word.charAt(0);
            boolean named = Character.isUpperCase(first) || Character.isDigit(first);
            capital |= named;
            if (!named && !PLACE_WORDS.contains(word) && !(word.length() == 1 && !Character.isLetter(first))) {
                return false;
            }
        }
        char first = name.charAt(0);
        return capital && (Character.isUpperCase(first) || Character.isDigit(first) || first == 'd');
    }
}
