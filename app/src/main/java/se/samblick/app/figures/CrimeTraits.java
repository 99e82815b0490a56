package se.samblick.app.figures;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a crime say of the deed and the victim. Read alike out of our own words and out of a printed name, so
 * that the two can be held against each other; what the words do not say is null.
 *
 * @param grave whether it is the grave kind of the offence
 * @param attempt whether it was attempted rather than completed
 * @param sex of the victim
 * @param youngest years of age of the victim, from
 * @param oldest years of age of the victim, to
 * @param relation of the suspect to the victim
 * @param outdoors rather than indoors
 * @param firearm whether a firearm was used
 * @param internet whether it was done by way of the internet
 */
record CrimeTraits(
        @Nullable Boolean grave,
        @Nullable Boolean attempt,
        @Nullable Sex sex,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        @Nullable Relation relation,
        @Nullable Boolean outdoors,
        @Nullable Boolean firearm,
        @Nullable Boolean internet) {
    private static final int OLDEST = 200;

    private static final Pattern NOT_GRAVE = pattern("\\b(?:ej|inte|icke|utom|annan än) grov(?:t)?\\b");
    private static final Pattern WITH_GRAVE =
            pattern("(?:inkl\\.?|inklusive|även|och|eller|,) (?:synnerligen )?grov(?:t)?\\b");
    private static final Pattern GRAVE = pattern("\\b(?:synnerligen )?grov(?:t|a)?\\b");
    private static final Pattern ATTEMPT = pattern("\\bförs(?:ök)?\\b");
    private static final Pattern COMPLETED = pattern("\\bfullb(?:ord\\p{L}*)?\\b");
    private static final Pattern WITH_ATTEMPT = pattern("(?:inkl\\.?|inklusive|även|och|samt) förs");
    private static final Pattern WOMAN = pattern("\\b(?:kvinn\\p{L}*|flick\\p{L}*)");
    private static final Pattern MAN = pattern("\\b(?:man|män|mannen|pojk\\p{L}*)\\b");
    private static final Pattern AGES = pattern("\\b(\\d{1,2}) ?- ?(\\d{1,2})(?: ?år)?\\b");
    private static final Pattern UNDER = pattern("\\bunder (\\d{1,2})\\b");
    private static final Pattern FROM =
            pattern("\\b(\\d{1,2})(?: år)? (?:eller|el\\.?|och) äldre|\\b(\\d{1,2}) ?(?:-|\\+)(?!\\d)");
    private static final Pattern UNKNOWN = pattern("\\b(?:obekant\\p{L}*|obek)\\b");
    private static final Pattern KNOWN = pattern("\\b(?:bekant\\p{L}*|bek)\\b");
    private static final Pattern PARTNER = pattern("\\b(?:parrelation|nära rel\\p{L}*)");
    private static final Pattern NOT_CLOSE = pattern("\\bej (?:i )?nära rel");
    private static final Pattern KIN = pattern("\\b(?:släkt\\p{L}*|familj\\p{L}*)");
    private static final Pattern OTHER = pattern("\\bannan (?:slags |sorts )?(?:relation|bekantskap)");
    private static final Pattern OUTDOORS = pattern("\\butomhus\\b");
    private static final Pattern INDOORS = pattern("\\binomhus\\b");
    private static final Pattern NO_FIREARM = pattern("\\b(?:utan|ej)(?: användning av| m\\.?| med)? skj(?:ut)?v");
    private static final Pattern FIREARM = pattern("\\bskj(?:ut)?v");
    private static final Pattern NO_INTERNET = pattern("\\bej (?:på |via |med )?(?:hjälp av )?internet");
    private static final Pattern INTERNET = pattern("\\binternet");

    /** Who the suspect is to the victim. */
    enum Relation {
        UNKNOWN,
        /** Known in a way that is not told. */
        KNOWN,
        PARTNER,
        KIN,
        OTHER;

        boolean contradicts(Relation other) {
            return this != other && (this == UNKNOWN || other == UNKNOWN || this != KNOWN && other != KNOWN);
        }
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What the words of a name say. */
    static CrimeTraits in(String name) {
        String text = Label.key(name).replace('/', ' ');
        Integer[] ages = ages(text);
        return new CrimeTraits(
                grave(text),
                attempt(text),
                sex(text),
                ages[0],
                ages[1],
                relation(text),
                either(text, OUTDOORS, INDOORS),
                notOr(text, NO_FIREARM, FIREARM),
                notOr(text, NO_INTERNET, INTERNET));
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static @Nullable Boolean either(String text, Pattern yes, Pattern no) {
        boolean is = has(yes, text);
        return is == has(no, text) ? null : Boolean.valueOf(is);
    }

    private static @Nullable Boolean notOr(String text, Pattern no, Pattern yes) {
        if (has(no, text)) {
            return false;
        }
        return has(yes, text) ? Boolean.TRUE : null;
    }

    private static @Nullable Boolean grave(String text) {
        if (has(NOT_GRAVE, text)) {
            return false;
        }
        return has(WITH_GRAVE, text) || !has(GRAVE, text) ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean attempt(String text) {
        return has(WITH_ATTEMPT, text) ? null : either(text, ATTEMPT, COMPLETED);
    }

    private static @Nullable Sex sex(String text) {
        boolean woman = has(WOMAN, text);
        if (woman == has(MAN, text)) {
            return null;
        }
        return woman ? Sex.WOMEN : Sex.MEN;
    }

    private static Integer[] ages(String text) {
        Matcher ages = AGES.matcher(text);
        if (ages.find()) {
            return new Integer[] {Integer.valueOf(ages.group(1)), Integer.valueOf(ages.group(2))};
        }
        Matcher under = UNDER.matcher(text);
        if (under.find()) {
            return new Integer[] {0, Integer.parseInt(under.group(1)) - 1};
        }
        Matcher from = FROM.matcher(text);
        if (from.find()) {
            return new Integer[] {Integer.valueOf(from.group(1) == null ? from.group(2) : from.group(1)), OLDEST};
        }
        return new Integer[] {null, null};
    }

    private static @Nullable Relation relation(String text) {
        if (has(UNKNOWN, text)) {
            return Relation.UNKNOWN;
        }
        if (has(OTHER, text) || has(NOT_CLOSE, text)) {
            return Relation.OTHER;
        }
        if (has(PARTNER, text)) {
            return Relation.PARTNER;
        }
        if (has(KIN, text)) {
            return Relation.KIN;
        }
        return has(KNOWN, text) ? Relation.KNOWN : null;
    }

    /** True if both tell of the same thing and differ. */
    boolean contradict(CrimeTraits other) {
        return differ(grave, other.grave)
                || differ(attempt, other.attempt)
                || differ(sex, other.sex)
                || differ(outdoors, other.outdoors)
                || differ(firearm, other.firearm)
                || differ(internet, other.internet)
                || relation != null && other.relation != null && relation.contradicts(other.relation)
                || apart(other);
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    private boolean apart(CrimeTraits other) {
        return youngest != null
                && oldest != null
                && other.youngest != null
                && other.oldest != null
                && (oldest < other.youngest || other.oldest < youngest);
    }

    /** The victims of a code as users know them, such as {@code mot barn 0–6 år}; empty where they are told by nothing. */
    static Optional<String> group(String victim) {
        if (victim.isEmpty() || victim.startsWith("ej ")) {
            return Optional.empty();
        }
        Matcher ages = Pattern.compile("(\\p{L}+) (\\d+)(?:-(\\d+)|\\+)").matcher(victim);
        if (!ages.matches()) {
            return Optional.of("mot "
                    + (victim.equals("kvinna")
                            ? "kvinna eller flicka"
                            : victim.equals("man") ? "man eller pojke" : victim));
        }
        boolean child = ages.group(3) != null;
        String who = child ? "barn" : ages.group(1);
        return Optional.of("mot " + who + " " + ages(ages.group(2), ages.group(3)));
    }

    /** The victim of a code in words, such as {@code flicka under 15 år}. */
    static String victim(String victim) {
        Matcher ages = Pattern.compile("(\\p{L}+) (\\d+)(?:-(\\d+)|\\+)").matcher(victim);
        if (ages.matches()) {
            return ages.group(1) + " " + ages(ages.group(2), ages.group(3));
        }
        return victim.equals("kvinna") ? "kvinna eller flicka" : victim.equals("man") ? "man eller pojke" : victim;
    }

    private static String ages(String from, @Nullable String to) {
        if (to == null) {
            return from + " år eller äldre";
        }
        boolean fromBirth = from.equals("0") && !to.equals("6");
        return fromBirth ? "under " + (Integer.parseInt(to) + 1) + " år" : from + "–" + to + " år";
    }
}
