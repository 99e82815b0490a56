package se.samblick.tables.words;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What headers and titles say that values measure. */
public final class MeasureWords {
    private static final Set<String> COUNTS =
            Set.of("antal", "antal brott", "antal anmälda brott", "anmälda brott, antal", "antal ärenden", "count");
    private static final Set<String> SHARES = Set.of(
            "andel",
            "andel (%)",
            "andel %",
            "andel, %",
            "andel i %",
            "andel (procent)",
            "andel, procent",
            "andel procent",
            "andel i procent",
            "procent",
            "%",
            "(%)",
            "procent (%)",
            "i procent",
            "i %",
            "procentandel",
            "(procent)");
    private static final Set<String> MEANS = Set.of("medelvärde", "medel", "genomsnitt", "snitt");
    private static final Set<String> BASES =
            Set.of("bas", "bastal", "n", "antal svar", "antal svarande", "bas (n)", "bas, n", "n=", "(n)");
    private static final Set<String> INDICES = Set.of("index", "problemindex", "trygghetsindex");
    private static final Pattern RATE = Pattern.compile("(?i)\\bper\\s+1\\s?0(?:\\s?0)+\\b");
    private static final Pattern ONLY_RATE = Pattern.compile(
            "(?i)(?:(?:antal|brott|antal brott|anmälda brott|antal anmälda brott|ärenden|antal ärenden),?\\s+)?\\(?per\\s+1\\s?0(?:\\s?0)+(?:\\s+[\\p{L}.]+){0,3}\\)?");
    private static final Pattern SHARE_IN_TITLE =
            Pattern.compile("(?U)\\bandel(?:,| i)? (?:procent\\b|%|\\(%\\)|\\(procent\\))");
    private static final Pattern PERCENT_WORD = Pattern.compile("(?U)\\bprocent(?:uell)?\\b");
    private static final Pattern CHANGE =
            Pattern.compile("(?iU)\\b(?:utv|utveckling|förändring|diff|differens|skillnad)\\b");
    private static final Set<String> CHANGE_FILLERS = Set.of(
            "utv",
            "utveckling",
            "förändring",
            "diff",
            "differens",
            "skillnad",
            "i",
            "antal",
            "procent",
            "procentenheter",
            "procentenhet",
            "jämfört",
            "jmf",
            "jfr",
            "jämförelse",
            "med",
            "mot",
            "föregående",
            "fg",
            "år",
            "året",
            "period",
            "perioden",
            "samma",
            "sedan",
            "från",
            "till",
            "mellan",
            "och",
            "procentuell",
            "tidigare",
            "innan",
            "förra",
            "över",
            "under",
            "mätning",
            "tid",
            "åren",
            "t",
            "o",
            "m",
            "senaste",
            "jämf",
            "p",
            "e",
            "brott",
            "kvartal");

    private MeasureWords() {}

    /**
     * What a header says.
     *
     * @param measure what it measures
     * @param only nothing else stands in the header, so that it is no part of the category
     * @param percent it says %, procent or andel i procent
     * @param points it says procentenheter
     */
    public record Said(Measure measure, boolean only, boolean percent, boolean points) {}

    /** What a header or label says, after its period is taken out. */
    public static Optional<Said> said(String label) {
        String text = Labels.fold(label.toLowerCase(Locale.ROOT));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean points = text.contains("procentenhet");
        boolean percent = !points && saysPercent(text);
        String bare = stripEnds(text);
        if (mayBeChange(text) && CHANGE.matcher(text).find()) {
            return Optional.of(
                    new Said(percent ? Measure.CHANGE_PERCENT : Measure.CHANGE, onlyChange(text), percent, points));
        }
        if (text.contains("per") && RATE.matcher(text).find()) {
            return Optional.of(new Said(Measure.RATE, ONLY_RATE.matcher(bare).matches(), false, false));
        }
        Measure whole = wholeMeasure(bare);
        if (whole != null) {
            return Optional.of(new Said(whole, true, percent, points));
        }
        int end = text.indexOf(' ');
        if (end > 0 && MEANS.contains(text.substring(0, end))) {
            return Optional.of(new Said(Measure.MEAN, false, percent, points));
        }
        if (text.startsWith("andel ") || text.startsWith("andel,") || text.startsWith("andel(") || percent) {
            return Optional.of(new Said(Measure.SHARE, false, percent, points));
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Measure wholeMeasure(String text) {
        if (BASES.contains(text)) {
            return Measure.BASE;
        }
        if (COUNTS.contains(text)) {
            return Measure.COUNT;
        }
        if (SHARES.contains(text)) {
            return Measure.SHARE;
        }
        if (MEANS.contains(text)) {
            return Measure.MEAN;
        }
        return INDICES.contains(text) ? Measure.INDEX : null;
    }

    private static String stripEnds(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && " ,;:".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " ,;:.".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** A cheap look before the pattern: labels of other kinds come by the million. */
    private static boolean mayBeChange(String text) {
        return text.contains("utv")
                || text.contains("förändring")
                || text.contains("diff")
                || text.contains("skillnad");
    }

    private static boolean onlyChange(String text) {
        for (String word : text.split("[^\\p{L}]+")) {
            if (!word.isEmpty() && !CHANGE_FILLERS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** True where a text says %, procent or andel i procent (but not procentenheter). */
    public static boolean saysPercent(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.indexOf('%') >= 0
                || (lower.contains("procent") && PERCENT_WORD.matcher(lower).find());
    }

    /** The measures that a title names; one that names several decides nothing. */
    public static Optional<Said> ofTitle(String title) {
        String text = withoutTableNumber(title).toLowerCase(Locale.ROOT);
        Set<Measure> named = new LinkedHashSet<>();
        boolean points = text.contains("procentenhet");
        boolean percent = saysPercent(text);
        if (text.startsWith("andel") || SHARE_IN_TITLE.matcher(text).find()) {
            named.add(Measure.SHARE);
        }
        boolean rate = RATE.matcher(text).find();
        String withoutRates =
                text.replaceAll("(?:antal\\s+(?:(?!och\\b|samt\\b)\\p{L}+\\s+){0,3})?per\\s+1\\s?0(?:\\s?0)+", " ");
        String withoutBases = withoutRates.replaceAll("antal (?:svar|svarande)\\b", " ");
        if (word(withoutBases, "antal")) {
            named.add(Measure.COUNT);
        }
        if (rate) {
            named.add(Measure.RATE);
        }
        if (word(text, "medelvärde|medel|genomsnitt|snitt")) {
            named.add(Measure.MEAN);
        }
        // "… samt förändring" says what else stands in the table; only a title about change decides
        if (CHANGE.matcher(text).lookingAt()) {
            named.add(percent ? Measure.CHANGE_PERCENT : Measure.CHANGE);
        }
        if (word(text, "index|problemindex|trygghetsindex")) {
            named.add(Measure.INDEX);
        }
        if (word(text, "bastal|antal svar|antal svarande")) {
            named.add(Measure.BASE);
        }
        return named.size() == 1
                ? Optional.of(new Said(named.iterator().next(), true, percent, points))
                : Optional.empty();
    }

    private static boolean word(String text, String words) {
        return Pattern.compile("(?U)(?<![\\p{L}-])(?:" + words + ")(?![\\p{L}])")
                .matcher(text)
                .find();
    }

    /** What a JSON-stat or px metric measures; its label when it is none of the known measures. */
    public static Said ofMetric(String label, String unit) {
        String text = label.toLowerCase(Locale.ROOT).strip();
        boolean percent = saysPercent(text) || saysPercent(unit);
        boolean points =
                text.contains("procentenhet") || unit.toLowerCase(Locale.ROOT).contains("procentenhet");
        Optional<Said> said = said(label);
        if (said.isPresent()
                && (said.get().only()
                        || said.get().measure().equals(Measure.RATE)
                        || said.get().measure().isChange())) {
            boolean relative = said.get().measure().isChange() && percent && !points;
            return new Said(relative ? Measure.CHANGE_PERCENT : said.get().measure(), true, percent, points);
        }
        if (text.startsWith("andel") || (percent && !points)) {
            return new Said(Measure.SHARE, true, percent, points);
        }
        if (text.startsWith("antal")) {
            return new Said(Measure.COUNT, true, false, false);
        }
        return new Said(Measure.other(label), true, percent, points);
    }

    /** A title without {@code Tabell 4.} before it. */
    public static String withoutTableNumber(String title) {
        return title.replaceFirst(
                "(?i)^\\s*(?:tabell|diagram|figur|bilaga)\\s+[\\p{L}]?\\d*[\\p{L}]?(?:\\.\\d+)*\\s*[.:–-]?\\s*", "");
    }
}
