package se.samblick.tables;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.words.AreaWords;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.PeriodWords;

/** Tells labels, codes, periods and values apart: the header speaks first, then what the cells look like. */
final class ColumnRoles {
    private static final Pattern CODE_HEADER = Pattern.compile("(?iU)(?:\\p{L}+[- ]?)?kod(?:er)?(?:\\s*\\(.*\\))?");
    private static final Set<String> IGNORED = Set.of(
            "kommentar",
            "kommentarer",
            "anmärkning",
            "anm",
            "anm.",
            "not",
            "noter",
            "notering",
            "källa",
            "telefon",
            "tel",
            "tel.",
            "mobil",
            "e-post",
            "epost",
            "mail",
            "adress",
            "postnummer",
            "postnr",
            "sida",
            "sid",
            "url",
            "länk",
            "webbplats",
            "id",
            "nr",
            "nr.",
            "löpnr",
            "rang",
            "ranking",
            "#");
    private static final Set<String> COUNTED_LABELS = Set.of("ålder", "åldersgrupp", "årskurs", "klass", "skolår");

    private ColumnRoles() {}

    /**
     * What a column is, as far as its header and its cells tell.
     *
     * @param first no column with anything in it stands to its left
     */
    static ColumnRole of(String header, ColumnFacts seen, boolean first) {
        if (seen.filled() == 0) {
            return ColumnRole.EMPTY;
        }
        if (AreaWords.isWord(header)) {
            return ColumnRole.AREA;
        }
        if (isCode(header)) {
            return ColumnRole.CODE;
        }
        if (IGNORED.contains(header.toLowerCase(Locale.ROOT))) {
            return ColumnRole.IGNORED;
        }
        if (PeriodWords.isHeader(header) && holdsPeriods(seen)) {
            return ColumnRole.PERIOD;
        }
        boolean decided = PeriodWords.whole(header).isPresent()
                || MeasureWords.said(header).filter(MeasureWords.Said::only).isPresent();
        boolean wordsFirst = first && seen.words() > seen.values();
        if (decided && !wordsFirst) {
            return ColumnRole.DATA;
        }
        if (COUNTED_LABELS.contains(header.toLowerCase(Locale.ROOT))) {
            return ColumnRole.CATEGORY;
        }
        if (seen.words() > seen.values()) {
            return seen.count(Look.PERIOD) + seen.count(Look.DATE) > seen.count(Look.TEXT)
                    ? ColumnRole.PERIOD
                    : ColumnRole.CATEGORY;
        }
        return ColumnRole.DATA;
    }

    /** True if codes stand under the header. */
    static boolean isCode(String header) {
        return AreaWords.isCodeHeader(header) || CODE_HEADER.matcher(header).matches();
    }

    private static boolean holdsPeriods(ColumnFacts seen) {
        int others = seen.filled() - seen.periods() - seen.small();
        // serial numbers of days are plain numbers too
        return others - (seen.numbers() - seen.small() - seen.count(Look.YEAR)) <= seen.filled() / 2;
    }
}
