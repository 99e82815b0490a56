package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Labels that tell with the thing how it is measured: "Våldsbrott per 1 000 inv.", "Utfall". The measure is known from the
 * column, so that the label is of the thing alone, and a rate of it and a count of it bear the same name.
 */
final class Denominators {
    private static final Pattern PER = Pattern.compile(
            "\\s*[,(/]?\\s*\\bper\\s+([\\d ]*\\d|tusen|hundra)?\\s*(inv\\w*\\.?|elev\\w*|boende|hushåll|personer|barn|capita)?\\s*\\)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private Denominators() {}

    static List<Fact> read(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.category().isEmpty() ? fact : fact.withCategory(things(fact)))
                .toList();
    }

    private static List<String> things(Fact fact) {
        List<String> things = new ArrayList<>();
        for (String part : fact.category()) {
            String thing = fact.measure().equals("rate")
                    ? PER.matcher(part).replaceFirst("").strip()
                    : part;
            if (!thing.isEmpty() && !isOutcome(thing)) {
                things.add(thing);
            }
        }
        return things;
    }

    /** "Utfall" beside "Mål": what came out is the figure itself. */
    private static boolean isOutcome(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        return plain.equals("utfall") || plain.equals("resultat");
    }
}
