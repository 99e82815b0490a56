package se.samblick.app.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samblick.app.identity.FirstMunicipality;

/**
 * Municipalities, regions and the nation as Statistics Sweden and Kolada number and name them. A table of all of them holds
 * figures of one's own municipality among those of others.
 */
final class OtherPlaces {
    /** Nobody is known. */
    static final OtherPlaces NONE = new OtherPlaces(List.of());

    private static final Pattern CODED = Pattern.compile("(\\d{2}|\\d{4})(?:[ :]+(.+))?");

    /** Codes of regions in use, 01 to 25; Kolada puts two zeros before. */
    private static final Pattern REGION = Pattern.compile("(?:00)?(?:0[1-9]|1[0-9]|2[0-5])");

    private static final Pattern NATION = Pattern.compile("(?:00)?00");
    private static final Pattern NATION_NAME = Pattern.compile("riket|hela riket|sverige|hela landet");
    private static final Pattern REGION_NAME = Pattern.compile("region .+|.+ län|.+ läns landsting");
    private static final Pattern GROUP = Pattern.compile("g\\d{3,6}");

    private final Map<String, String> nameByCode = new HashMap<>();
    private final Map<String, String> codeByName = new HashMap<>();

    OtherPlaces(List<FirstMunicipality.Choice> municipalities) {
        municipalities.forEach(m -> {
            nameByCode.put(m.code(), m.name());
            codeByName.put(Label.key(m.name()), m.code());
        });
    }

    /** The name of the municipality that a label means by its code, or by name if it says that it is a municipality. */
    Optional<String> municipality(String label) {
        Matcher coded = CODED.matcher(label.strip());
        if (coded.matches()) {
            return Optional.ofNullable(nameByCode.get(coded.group(1)));
        }
        return Optional.ofNullable(codeByName.get(bare(label))).map(nameByCode::get);
    }

    /** The code of the municipality that a label names, if it names one. */
    Optional<String> code(String label) {
        Matcher coded = CODED.matcher(label.strip());
        if (coded.matches()) {
            return Optional.of(coded.group(1)).filter(nameByCode::containsKey);
        }
        return Optional.ofNullable(codeByName.get(bare(label)));
    }

    /** True for another municipality, a region, a group of Kolada's or the nation. */
    boolean isOne(String label) {
        String key = Label.key(label);
        Matcher coded = CODED.matcher(key);
        if (coded.matches()) {
            String code = coded.group(1);
            return nameByCode.containsKey(code)
                    || !nameByCode.isEmpty()
                            && (NATION.matcher(code).matches()
                                    || REGION.matcher(code).matches());
        }
        return municipality(label).isPresent()
                || !nameByCode.isEmpty()
                        && (NATION_NAME.matcher(key).matches()
                                || REGION_NAME.matcher(key).matches()
                                || GROUP.matcher(key).matches());
    }

    private String bare(String label) {
        String key = Label.key(label).replaceFirst("^kommun:? ", "");
        String plain = key.replaceFirst(" (?:kommun|stad)$", "");
        boolean genitive = !plain.equals(key) && !codeByName.containsKey(plain) && plain.endsWith("s");
        return genitive ? plain.substring(0, plain.length() - 1) : plain;
    }
}
