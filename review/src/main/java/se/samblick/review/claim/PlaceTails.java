package se.samblick.review.claim;

import java.util.List;

/** Endings of words that are places: "-torget", "-parkeringen". */
final class PlaceTails {
    private static final List<String> PLACES = List.of(
            "platsen",
            "parkeringen",
            "parkeringarna",
            "skolan",
            "skolorna",
            "torget",
            "centrum",
            "parken",
            "gatan",
            "stationen",
            "gården",
            "gårdarna",
            "badet",
            "hallen",
            "lokalen",
            "lokalerna",
            "terminalen",
            "rondellen",
            "stranden",
            "miljöer",
            "miljön",
            "hållplatsen",
            "stråket",
            "kärnan",
            "trafiken",
            "centralen",
            "köpcentret");

    private static final List<String> DISTRICTS = List.of("delen", "delarna", "områdena", "kvarteren", "kvarteret");

    private PlaceTails() {}

    static List<String> of(String type) {
        return type.equals("place-tail") ? PLACES : DISTRICTS;
    }
}
