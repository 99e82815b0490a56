package se.samblick.app.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of ground with a name, as it was from one day to another.
 *
 * @param parent the area it is a part of in its own division, or null at the top
 * @param validTo last day, or null if it still is
 */
public record Area(
        AreaId id,
        String name,
        Division division,
        Kind kind,
        @Nullable AreaId parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Area {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Area %s: expected a name".formatted(id));
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("Area %s ends %s before it begins %s".formatted(id, validTo, validFrom));
        }
        if (kind.division() != division) {
            throw new IllegalArgumentException("Area %s: a %s is not %s".formatted(id, kind, division));
        }
    }

    /** What an area is in its division. */
    public enum Kind {
        MUNICIPALITY(Division.MUNICIPAL),
        DISTRICT(Division.MUNICIPAL),
        NEIGHBOURHOOD(Division.MUNICIPAL),
        POLICE_REGION(Division.POLICE),
        POLICE_AREA(Division.POLICE),
        LOCAL_POLICE_AREA(Division.POLICE);

        private final Division division;

        Kind(Division division) {
            this.division = division;
        }

        public Division division() {
            return division;
        }
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
