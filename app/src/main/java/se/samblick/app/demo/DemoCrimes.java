package se.samblick.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Reported crimes of a made-up city, day by day, from a seeded generator. What has been planted, so that analysis can be
 * seen to find it:
 * <ul>
 *   <li>fraud against the elderly rises by four fifths in Björkhaga from a year back, and nowhere else,
 *   <li>bicycle theft falls by a quarter and theft from vehicles by a third in the whole city,
 *   <li>drug offences rise by a quarter: the police look more often,
 *   <li>criminal damage breaks out in Ängsbacken in the last whole week.
 * </ul>
 */
final class DemoCrimes {
    /**
     * A kind of crime.
     *
     * @param perYear reported in the whole city in a usual year
     * @param summer how much more in July than in a usual month, as a fraction; negative for winter crimes
     */
    record Kind(String id, String label, String parent, double perYear, double summer) {}

    static final List<Kind> KINDS = List.of(
            new Kind("bilstold", "Bilstöld", "brott-mot-hushall", 130, 0.05),
            new Kind("cykelstold", "Cykelstöld", "brott-mot-hushall", 760, 0.55),
            new Kind("inbrott-i-bostad", "Inbrott i bostad", "brott-mot-hushall", 260, -0.2),
            new Kind("stold-ur-fordon", "Stöld ur fordon", "brott-mot-hushall", 790, 0.1),
            new Kind("bedrageri-mot-aldre", "Bedrägeri mot äldre", "brott-mot-person", 270, 0),
            new Kind("hot", "Hot", "brott-mot-person", 760, 0.05),
            new Kind("misshandel-utomhus", "Misshandel utomhus", "brott-mot-person", 500, 0.25),
            new Kind("ran-mot-person", "Rån mot person", "brott-mot-person", 95, 0),
            new Kind("sexuellt-ofredande", "Sexuellt ofredande", "brott-mot-person", 120, 0.3),
            new Kind("mord-och-drap", "Mord och dråp, även försök", "brott-mot-person", 8, 0),
            new Kind("narkotikabrott", "Narkotikabrott", "ovriga-brott", 1450, 0.1),
            new Kind("knivlagen", "Brott mot knivlagen", "ovriga-brott", 120, 0.1),
            new Kind("skadegorelse", "Skadegörelse", "ovriga-brott", 2050, 0.05));

    static final List<String> GROUPS = List.of("Brott mot hushåll", "Brott mot person", "Övriga brott");

    private final LocalDate day;
    private final LocalDate turn;
    private final SplittableRandom random = new SplittableRandom(2023_196);

    /** @param day the day the demo counts from */
    DemoCrimes(LocalDate day) {
        this.day = day;
        this.turn = day.minusMonths(13).withDayOfMonth(1);
    }

    /** A day's count in a neighbourhood that has {@code share} of the city's crimes. To be asked day by day. */
    int count(Kind kind, String district, String neighbourhood, double share, LocalDate on) {
        double season = 1 + kind.summer() * Math.cos(2 * Math.PI * (on.getDayOfYear() - 196) / 365.25);
        double expected = kind.perYear() / 365.25 * share * season * planted(kind, district, neighbourhood, on);
        return poisson(expected);
    }

    private double planted(Kind kind, String district, String neighbourhood, LocalDate on) {
        boolean lately = !on.isBefore(turn);
        return switch (kind.id()) {
            case "bedrageri-mot-aldre" -> lately && district.equals("bjorkhaga") ? 1.8 : 1;
            case "cykelstold" -> lately ? 0.75 : 1;
            case "stold-ur-fordon" -> lately ? 0.66 : 1;
            case "sexuellt-ofredande" -> lately ? 1.25 : 1;
            case "narkotikabrott" -> lately ? 1.25 : 1;
            case "skadegorelse" -> neighbourhood.equals("angsbacken") && inLastWeek(on) ? 3.2 : 1;
            default -> 1;
        };
    }

    private boolean inLastWeek(LocalDate on) {
        LocalDate monday = day.with(java.time.DayOfWeek.MONDAY).minusWeeks(1);
        return !on.isBefore(monday) && on.isBefore(monday.plusWeeks(1));
    }

    /** Knuth's product of uniforms; the expected values of a day are small. */
    private int poisson(double expected) {
        double limit = Math.exp(-expected);
        int count = -1;
        for (double product = 1; product > limit; count++) {
            product *= random.nextDouble();
        }
        return Math.max(count, 0);
    }
}
