package se.samblick.review.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Token;

/** Groups told by their ages, and the other ways a text tells them: "18–29-åringarna", "mellan 18 och 29 år", "de yngsta". */
final class AgeGroups {
    private static final Pattern BETWEEN = Pattern.compile("^(\\d{1,2})\\s*[-–]\\s*(\\d{1,2})(\\s*-?\\s*år.*)?$");
    private static final Pattern FROM =
            Pattern.compile("^(\\d{1,2})\\s*(år (och|eller) (äldre|över|uppåt)|år\\s*[-–+]|\\+.*|[-–]\\s*år)$");
    private static final int OLDEST = 200;
    private static final int FARTHEST = 3;

    private record Ages(int from, int to) {}

    private final Map<String, Ages> groups = new LinkedHashMap<>();
    private boolean told;

    /** Reads a label; one that tells no ages is passed over. */
    void add(String label, String key) {
        String plain = label.strip().toLowerCase(java.util.Locale.ROOT);
        Matcher between = BETWEEN.matcher(plain);
        Matcher from = FROM.matcher(plain);
        if (between.matches()) {
            groups.put(key, new Ages(Integer.parseInt(between.group(1)), Integer.parseInt(between.group(2))));
        } else if (from.matches()) {
            groups.put(key, new Ages(Integer.parseInt(from.group(1)), OLDEST));
        }
        told |= plain.contains("år") && groups.containsKey(key);
    }

    /** The group or groups that the words at the token tell of; null if they tell of none. */
    @Nullable
    Mention at(List<Token> tokens, int i) {
        if (!told || groups.size() < 2) {
            return null;
        }
        Token token = tokens.get(i);
        if (token.is("yngsta") || token.is("äldsta")) {
            return extreme(tokens, i, token.is("yngsta"));
        }
        return token.isNumber() ? numbered(tokens, i) : null;
    }

    private @Nullable Mention extreme(List<Token> tokens, int i, boolean youngest) {
        boolean pointed =
                i > 0 && (tokens.get(i - 1).is("de") || tokens.get(i - 1).is("den"));
        if (!pointed) {
            return null;
        }
        int limit = groups.values().stream()
                .mapToInt(Ages::from)
                .reduce(youngest ? Math::min : Math::max)
                .orElse(0);
        boolean noun = i + 1 < tokens.size()
                && (tokens.get(i + 1).norm().startsWith("grupp")
                        || tokens.get(i + 1).norm().startsWith("åldersgrupp"));
        return mention(i, noun ? i + 2 : i + 1, ages -> ages.from == limit);
    }

    private @Nullable Mention numbered(List<Token> tokens, int i) {
        int first = (int) tokens.get(i).value();
        int year = yearAfter(tokens, i + 1);
        if (year > 0 && i > 0) {
            Token before = tokens.get(i - 1);
            if (before.is("över") || before.is("fyllda")) {
                return mention(i, year, ages -> ages.from >= first);
            }
            if (before.is("under")) {
                return mention(i, year, ages -> ages.to < first);
            }
        }
        if (i + 2 >= tokens.size() || !tokens.get(i + 2).isNumber()) {
            return null;
        }
        Token join = tokens.get(i + 1);
        boolean joined = join.is("-")
                || join.is("–")
                || join.is("till")
                || (join.is("och") && i > 0 && tokens.get(i - 1).is("mellan"));
        int last = (int) tokens.get(i + 2).value();
        int end = joined ? yearAfter(tokens, i + 3) : 0;
        return end == 0 ? null : mention(i, end, new Ages(first, last)::equals);
    }

    /** The token after "år", "-åringarna" or "-åriga", which begins at the index or right after a dash; 0 if it is not there. */
    private static int yearAfter(List<Token> tokens, int index) {
        for (int i = index; i < Math.min(tokens.size(), index + FARTHEST); i++) {
            String word = tokens.get(i).norm();
            if (word.equals("år") || word.startsWith("åri")) {
                return i + 1;
            }
            if (tokens.get(i).isWord() || tokens.get(i).isNumber()) {
                return 0;
            }
        }
        return 0;
    }

    private @Nullable Mention mention(int from, int to, Predicate<Ages> fits) {
        Set<String> keys = new TreeSet<>();
        groups.forEach((key, ages) -> {
            if (fits.test(ages)) {
                keys.add(key);
            }
        });
        return keys.isEmpty() ? null : new Mention(from, to, keys, Mention.Closeness.SAME);
    }
}
