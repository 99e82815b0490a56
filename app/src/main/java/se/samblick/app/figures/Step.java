package se.samblick.app.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.samblick.analysis.Period;

/** Equal steps of time that counts are delivered in. */
public enum Step {
    /** ISO weeks, Monday to Sunday. */
    WEEK(52),
    /** Calendar months. */
    MONTH(12),
    /** Calendar years. */
    YEAR(1);

    private final int perYear;

    Step(int perYear) {
        this.perYear = perYear;
    }

    /** Word used in addresses, the database and the API, such as {@code week}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step with that {@link #code}. */
    public static Optional<Step> find(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    /** How many steps a year holds; of weeks the whole ones. */
    public int perYear() {
        return perYear;
    }

    /** The step that a day belongs to. */
    public Period around(LocalDate day) {
        return switch (this) {
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, monday.plusDays(6));
            }
            case MONTH -> new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case YEAR -> Period.ofYear(day.getYear());
        };
    }

    /** The step that follows one of these. */
    public Period after(Period step) {
        return around(step.last().plusDays(1));
    }
}
