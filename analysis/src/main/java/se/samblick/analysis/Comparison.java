package se.samblick.analysis;

/**
 * A period and the earlier one it is fairly compared with.
 *
 * @param current the period asked about
 * @param previous the earlier period
 */
public record Comparison(Period current, Period previous) {
    /** @throws Refusal if the earlier period does not begin before the other */
    public Comparison {
        if (!previous.first().isBefore(current.first())) {
            throw Refusal.of("previous", previous, "en period som börjar före " + current);
        }
    }
}
