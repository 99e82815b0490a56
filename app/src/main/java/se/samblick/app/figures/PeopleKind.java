package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a category of a population counts, told by its label and those of its parents.
 *
 * @param age null if people of all ages
 * @param sex null if both
 * @param other words that are neither, such as a country of birth; a part of the people that is no part of a sum by age
 */
record PeopleKind(@Nullable AgeGroup age, @Nullable Sex sex, List<String> other) {
    private static final Pattern PARTS = Pattern.compile("\\s*(?:\\||>|,)\\s*");
    private static final Pattern EVERYONE = Pattern.compile("(?:folkmängd|befolkning|invånare|antal|personer|båda könen"
            + "|män och kvinnor|kvinnor och män|alla åldrar|antal invånare|folkmängden|folkmängd den 31 december).*");

    PeopleKind {
        other = List.copyOf(other);
    }

    /** @param labels of the category and its parents, the top first */
    static PeopleKind of(List<String> labels) {
        AgeGroup age = null;
        Sex sex = null;
        List<String> other = new ArrayList<>();
        for (String label : labels) {
            for (String part : PARTS.split(label)) {
                Optional<AgeGroup> group = AgeGroup.find(part);
                Optional<Sex> one = Sex.find(part);
                if (group.isPresent()) {
                    age = group.get();
                } else if (one.isPresent()) {
                    sex = one.get();
                } else if (!part.isEmpty()
                        && !TotalWords.isTotal(part)
                        && !EVERYONE.matcher(Label.key(part)).matches()) {
                    other.add(part);
                }
            }
        }
        return new PeopleKind(age, sex, other);
    }

    boolean everyone() {
        return other.isEmpty();
    }
}
