package se.samblick.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samblick.tables.words.Labels;

/** Compares names as people write them. */
final class Names {
    static final Set<String> AREA_WORDS = Set.of(
            "kommun",
            "kommunen",
            "stad",
            "stadsdel",
            "stadsdelen",
            "stadsdelsområde",
            "stadsdelsområdet",
            "område",
            "området",
            "bostadsområde",
            "delområde",
            "lokalpolisområde",
            "lokalpolisområdet",
            "lpo",
            "polisområde",
            "region",
            "län",
            "deso",
            "regso",
            "sdo",
            "sdf");
    private static final Pattern CODE =
            Pattern.compile("(\\d{2,4}[A-Z]?\\d{0,4}|\\d{2}R\\d{4}|\\d{4}R\\d{3})(?:\\s+(.+))?");
    private static final int SUGGESTIONS = 5;

    private Names() {}

    static NameMatch match(String printed, List<String> known, Set<String> ignored) {
        String name = Labels.clean(printed);
        if (name.isEmpty()) {
            return new NameMatch.None();
        }
        List<String> exact =
                known.stream().filter(other -> same(name, other, ignored)).toList();
        if (exact.size() == 1) {
            return new NameMatch.Exact(exact.get(0));
        }
        if (exact.size() > 1) {
            // two known names that differ only in case or dashes: the one written alike wins
            Optional<String> alike = exact.stream()
                    .filter(other -> Labels.clean(other).equals(name))
                    .findFirst();
            return alike.<NameMatch>map(NameMatch.Exact::new)
                    .orElseGet(() -> new NameMatch.Suggestions(firstOf(exact)));
        }
        List<String> near = near(name, known, ignored);
        return near.isEmpty() ? new NameMatch.None() : new NameMatch.Suggestions(near);
    }

    private static List<String> firstOf(List<String> names) {
        return names.subList(0, Math.min(SUGGESTIONS, names.size()));
    }

    private static boolean same(String printed, String known, Set<String> ignored) {
        Optional<String> code = code(printed);
        Optional<String> knownCode = code(known);
        if (code.isPresent() && knownCode.isPresent()) {
            // equal codes are the same area or crime, however the name has changed; other codes never are
            return code.get().equals(knownCode.get());
        }
        return folded(withoutCode(printed), ignored).equals(folded(withoutCode(known), ignored));
    }

    private static Optional<String> code(String name) {
        Matcher match = CODE.matcher(name);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private static String withoutCode(String name) {
        Matcher match = CODE.matcher(name);
        return match.matches() && match.group(2) != null ? match.group(2) : name;
    }

    /** In lower case, with one space for every dash, sign and space; without words that only say what kind it is. */
    private static String folded(String name, Set<String> ignored) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : lower.split("[\\s\\p{Pd},;/.']+")) {
            if (!word.isEmpty() && !ignored.contains(word)) {
                words.add(word);
            }
        }
        return words.isEmpty() ? lower : String.join(" ", words);
    }

    private static List<String> near(String printed, List<String> known, Set<String> ignored) {
        String name = folded(withoutCode(printed), ignored);
        record Scored(String known, double distance) {}
        return known.stream()
                .map(other -> new Scored(other, distance(name, folded(withoutCode(other), ignored))))
                .filter(scored -> scored.distance() <= 0.34)
                .sorted(Comparator.comparingDouble(Scored::distance).thenComparing(Scored::known))
                .limit(SUGGESTIONS)
                .map(Scored::known)
                .collect(Collectors.toList());
    }

    /** Share of signs to change, 0 for equal; a name that is the beginning or end of the other counts as near. */
    private static double distance(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        if (longest == 0) {
            return 1;
        }
        double edits = edits(one, other) / (double) longest;
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        boolean part = shorter.length() >= 4 && (longer.startsWith(shorter + " ") || longer.endsWith(" " + shorter));
        return part ? Math.min(edits, 0.3) : edits;
    }

    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }
}
