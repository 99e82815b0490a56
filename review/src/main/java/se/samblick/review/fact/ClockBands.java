package se.samblick.review.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Token;

/** Parts of the day told by the clock, "18–24" or "kl. 22–06", and how a text tells them: "mellan klockan 18 och 24". */
final class ClockBands {
    private static final Pattern BAND = Pattern.compile(
            "^(?:[^\\d]*[ (])?(?:kl\\.? ?)?(\\d{1,2})(?:[.:]00)?\\s*[-–]\\s*(\\d{1,2})(?:[.:]00)?\\s*\\)?$");
    private static final int DAY = 24;

    private record Band(int from, int to) {}

    private final Map<String, Band> bands = new LinkedHashMap<>();
    private boolean told;

    /** Reads a label; one that tells no hours is passed over. */
    void add(String label, String key) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        Matcher band = BAND.matcher(plain);
        if (!band.matches()) {
            return;
        }
        int from = Integer.parseInt(band.group(1));
        int to = Integer.parseInt(band.group(2));
        if (from <= DAY && to <= DAY) {
            bands.put(key, new Band(from, to));
            boolean clock = band.group(1).startsWith("0") || plain.contains("kl") || from > to;
            told |= clock || plain.contains(":00") || plain.contains(".00");
        }
    }

    /** The band that the numbers at the token tell of; null if they tell of none. */
    @Nullable
    Mention at(List<Token> tokens, int i) {
        if (!told || bands.size() < 2 || i + 2 >= tokens.size()) {
            return null;
        }
        Token first = tokens.get(i);
        Token last = tokens.get(i + 2);
        if (!first.isNumber() || !last.isNumber() || !joins(tokens, i)) {
            return null;
        }
        var said = new Band((int) first.value(), (int) last.value());
        Set<String> keys = new TreeSet<>();
        bands.forEach((key, band) -> {
            if (band.equals(said)) {
                keys.add(key);
            }
        });
        return keys.isEmpty() ? null : new Mention(i, i + 3, keys, Mention.Closeness.SAME);
    }

    private static boolean joins(List<Token> tokens, int i) {
        Token join = tokens.get(i + 1);
        boolean between = false;
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            between |= tokens.get(k).is("mellan");
        }
        return join.is("-") || join.is("–") || join.is("till") || join.is("och") && between;
    }
}
