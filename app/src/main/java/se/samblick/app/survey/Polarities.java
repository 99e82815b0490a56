package se.samblick.app.survey;

import java.util.Locale;
import java.util.regex.Pattern;
import se.samblick.app.figures.Polarity;

/** Whether more of something is good or bad, as its words suggest, until somebody says it. */
final class Polarities {
    private static final Pattern BAD = Pattern.compile(
            "\\botrygg|\\borol|\\boro\\b|\\bräd(d|sla)|\\butsatt|\\bstul|\\brån|\\bproblem|index|\\bundvik|\\bavst[åo]|nedskräp"
                    + "|klotter|skadegör|\\bstör|\\bhot|\\bmissnöj|\\bbrott|narkotika|berusa|\\bvåld|mobb|skolk|\\bsaknar|hänt");
    private static final Pattern GOOD = Pattern.compile(
            "\\btrygg|\\bnöjd|förtroende|\\btrivs|\\btrivsel|\\blitar|\\btillit|\\bgemenskap|\\bbra\\b");

    private Polarities() {}

    /** Neutral where the words say neither, or both. */
    static Polarity of(String label) {
        String text = label.toLowerCase(Locale.forLanguageTag("sv"));
        boolean bad = BAD.matcher(text).find();
        boolean good = GOOD.matcher(text).find();
        if (bad == good) {
            return Polarity.NEUTRAL;
        }
        return bad ? Polarity.MORE_IS_WORSE : Polarity.MORE_IS_BETTER;
    }
}
