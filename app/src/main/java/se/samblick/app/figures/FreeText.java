package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Columns of a list of events that are never read: free text may tell of persons, and nothing needs the rest. */
final class FreeText {
    private static final Pattern NAMES = Pattern.compile("(?:.*[ _-])?(?:beskrivning|fritext|text|description|kommentar"
            + "|kommentarer|comment|comments|anteckning|anteckningar|notering|noteringar|notes|meddelande|message"
            + "|rubrik|titel|title|innehåll|sammanfattning|händelsebeskrivning|ärendebeskrivning|svar|åtgärd"
            + "|status_notes|media|media_url|bild|bilder|foto|fil|bilaga|bilagor|namn|förnamn|efternamn|name"
            + "|first_name|last_name|anmälare|uppgiftslämnare|e-?post|email|mejl|telefon|tel|mobil|phone"
            + "|personnummer|adress|gatuadress|address|address_string|plats|platsbeskrivning)(?:[ _(].*)?");

    private FreeText() {}

    /** What to tell about columns that were not read: those that can hold persons apart from the rest. */
    static List<Problem> told(List<String> headers, TableSoFar table) {
        List<String> free = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String header : headers) {
            if (!header.isBlank()) {
                (is(header) ? free : rest).add(header);
            }
        }
        List<Problem> told = new ArrayList<>();
        if (!free.isEmpty()) {
            told.add(table.problem("freeText", "", String.join(", ", free), Problem.Severity.NOTICE, List.of()));
        }
        if (!rest.isEmpty()) {
            told.add(table.problem("columnsLeftOut", "", String.join(", ", rest), Problem.Severity.NOTICE, List.of()));
        }
        return told;
    }

    static boolean is(String header) {
        return NAMES.matcher(Label.key(header)).matches();
    }
}
