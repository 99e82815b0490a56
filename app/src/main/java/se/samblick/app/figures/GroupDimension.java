package se.samblick.app.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a survey parts those asked by. A printed label tells it: {@code Kvinnor} is a group by gender, {@code 16–24 år} one
 * by age.
 */
public enum GroupDimension {
    GENDER(
            "k[oö]n",
            "(kvinna|kvinnor|man|män|flicka|flickor|tjejer|pojke|pojkar|killar|annan könsidentitet|icke-?binära?)"),
    AGE(
            "ålder|åldersgrupp(er)?",
            "(\\d{1,2} ?- ?\\d{1,3}|\\d{1,2} ?-|\\d{1,2} ?\\+)( ?år)?"
                    + "|\\d{1,2}( ?år)? (och|eller) (äldre|yngre|uppåt)|(under|över|minst) \\d{1,2}( ?år)?|unga|yngre|äldre"),
    EDUCATION(
            "utbildning(snivå)?",
            "(högst |minst )?((för|efter)?gymnasial|grundskol|folkskol|högskol|universitet|eftergymnas)\\w*( .*)?"
                    + "|(låg|kort|mellanlång|lång|hög) utbildning(snivå)?"),
    IMPAIRMENT("funktions(nedsättning|hinder|variation)", ".*funktions(nedsättning|hinder|variation).*"),
    ORIGIN(
            "(bakgrund|födelseland|ursprung|härkomst)",
            "(född|födda) .*|(in|ut)rikes född.*|(svensk|utländsk) bakgrund"),
    GRADE(
            "årskurs|skolår",
            "(årskurs|åk) ?\\d|gymnasiet( år)? ?\\d|gymnasiets år \\d|(gy|gymn\\.?) ?(år )?\\d|år \\d(,| på| i) gymnasiet"),
    /** Two or more of the others at once, such as women of 16–24. */
    COMBINED("", ""),
    /** Whatever else a survey parts by. */
    OTHER("", "");

    private final Pattern heading;
    private final Pattern label;

    GroupDimension(String heading, String label) {
        this.heading = Pattern.compile(heading);
        this.label = Pattern.compile(label);
    }

    /** The word of the API, such as {@code gender}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension with that {@link #code}. */
    public static Optional<GroupDimension> find(String code) {
        return Arrays.stream(values()).filter(d -> d.code().equals(code)).findFirst();
    }

    /** What a printed label is a group of; empty if it names no group known by its words. */
    public static Optional<GroupDimension> of(String label) {
        String key = Label.key(label);
        return Arrays.stream(values())
                .filter(d -> !key.isEmpty() && d.label.matcher(key).matches())
                .findFirst();
    }

    /** True for the heading over groups, such as {@code Kön}, which is no group itself. */
    static boolean isHeading(String label) {
        String key = Label.key(label);
        return key.equals("grupp")
                || Arrays.stream(values())
                        .anyMatch(d -> !key.isEmpty() && d.heading.matcher(key).matches());
    }
}
