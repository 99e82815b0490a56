package se.samblick.tables.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that points of time fall on in Sweden. */
public final class Timestamps {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final String TIME =
            "(?:(?:[T ,]|\\s*kl\\.?\\s*)+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?)?";
    private static final String OFFSET = "\\s*(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME + OFFSET);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/. -]\\s?(\\d{4})" + TIME + OFFSET);
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME + OFFSET);
    private static final Pattern TIME_AFTER =
            Pattern.compile("[,\\s]+(?:kl\\.?\\s*)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?$");

    private Timestamps() {}

    /** The Swedish day of a time stamp; one with an offset is turned into Swedish time first. */
    public static Optional<LocalDate> day(String text) {
        String stamp = Labels.fold(text);
        if (stamp.length() < 6 || stamp.length() > 60) {
            return Optional.empty();
        }
        Matcher match = YEAR_FIRST.matcher(stamp);
        if (match.matches()) {
            return day(match, 1, 2, 3);
        }
        match = DAY_FIRST.matcher(stamp);
        if (match.matches()) {
            return day(match, 3, 2, 1);
        }
        match = PACKED.matcher(stamp);
        if (match.matches()) {
            return day(match, 1, 2, 3);
        }
        return PeriodWords.whole(TIME_AFTER.matcher(stamp).replaceFirst(""))
                .map(FoundPeriod::period)
                .filter(period -> period.days() == 1)
                .map(Period::first);
    }

    private static Optional<LocalDate> day(Matcher match, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(match.group(year)),
                    Integer.parseInt(match.group(month)),
                    Integer.parseInt(match.group(day)));
            String offset = match.group(7);
            if (match.group(4) == null) {
                return Optional.of(date);
            }
            LocalDateTime time = date.atTime(
                    Integer.parseInt(match.group(4)),
                    Integer.parseInt(match.group(5)),
                    match.group(6) == null ? 0 : Integer.parseInt(match.group(6)));
            return Optional.of(offset == null ? date : inSweden(time, offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate inSweden(LocalDateTime time, String offset) {
        boolean zero = Character.isLetter(offset.charAt(0));
        ZoneOffset zone = zero ? ZoneOffset.UTC : ZoneOffset.of(offset);
        return time.atOffset(zone).atZoneSameInstant(SWEDEN).toLocalDate();
    }
}
