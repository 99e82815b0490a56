package se.samblick.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.samblick.tables.words.Measure;
import se.samblick.tables.words.Period;
import tools.jackson.databind.JsonNode;

/** Reads answers of Kolada's interface, version 3: one value for each key figure, area, year and gender. */
final class Kolada {
    private Kolada() {}

    static boolean looksLike(JsonNode root) {
        JsonNode first = root.path("values").path(0);
        return first.has("kpi") && first.has("period") && first.path("values").isArray();
    }

    static List<Table> read(JsonNode root) {
        Set<String> withGender = new HashSet<>();
        for (JsonNode item : root.path("values")) {
            for (JsonNode value : item.path("values")) {
                if (!value.path("isdeleted").asBoolean(false) && !gender(value).equals("T")) {
                    withGender.add(item.path("kpi").asString(""));
                }
            }
        }
        List<Observation> values = new ArrayList<>();
        for (JsonNode item : root.path("values")) {
            for (JsonNode value : item.path("values")) {
                if (!value.path("isdeleted").asBoolean(false)) {
                    values.add(observation(item, value, withGender));
                }
            }
        }
        return values.isEmpty() ? List.of() : List.of(new Table(1, "", "", List.of(), values, null, List.of()));
    }

    private static String gender(JsonNode value) {
        return value.path("gender").asString("T").toUpperCase(Locale.ROOT);
    }

    private static Observation observation(JsonNode item, JsonNode value, Set<String> withGender) {
        String kpi = item.path("kpi").asString("");
        boolean parted = withGender.contains(kpi);
        String gender = gender(value);
        String words = switch (gender) {
            case "K" -> "Kvinnor";
            case "M" -> "Män";
            case "T" -> "Totalt";
            default -> gender;
        };
        BigDecimal number = value.path("value").isNumber() ? value.path("value").decimalValue() : null;
        boolean hidden = value.path("status").asString("").equalsIgnoreCase("Private");
        Status status = number == null
                ? hidden ? Status.SUPPRESSED : Status.MISSING
                : parted && gender.equals("T") ? Status.TOTAL : Status.OK;
        int year = item.path("period").asInt(0);
        Period days = year >= 1900 && year <= 2099 ? Period.ofYear(year) : null;
        String period = item.path("period").asString("");
        String area = item.path("municipality").asString(item.path("ou").asString(""));
        String category = parted ? kpi + " | " + words : kpi;
        return new Observation(area, category, period, days, "", Measure.KPI, number, status, "", -1, -1);
    }
}
