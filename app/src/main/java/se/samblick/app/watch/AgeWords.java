package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import se.samblick.app.area.Area;
import se.samblick.app.figures.AgeGroup;

/** Says whether rates are age-standardised, against whom, and else why not. */
final class AgeWords {
    private AgeWords() {}

    /** What to know of the ages behind a comparison, in sentences. */
    static List<String> notes(AreaComparison compared, WatchWords words) {
        List<String> notes = new ArrayList<>();
        AgeGroup age = compared.age();
        if (age != null) {
            notes.add(words.text("watch.note.ofAge", age.toString()));
        } else if (compared.ages() instanceof Ages.Told told) {
            notes.add(words.text("watch.note.standardised"));
            notes.add(standard(told, words));
            if (told.left() > 0) {
                notes.add(words.text("watch.note.standard.left", words.whole(told.left())));
            }
            if (!told.without().isEmpty()) {
                notes.add(words.text("watch.note.standard.without", names(told.without(), words)));
            }
        } else if (compared.ages() instanceof Ages.Untold untold) {
            Area area = untold.area();
            notes.add(words.text(
                    "watch.note.crude." + untold.reason().code(),
                    compared.category().label(),
                    area == null ? "" : area.name()));
        }
        return notes;
    }

    /** {@code Standardbefolkning: invånarna i A, B och C tillsammans 31 december 2023, 91 400 personer (0–15 år 18 %, …).} */
    private static String standard(Ages.Told told, WatchWords words) {
        String day = told.firstYear() == told.lastYear()
                ? words.text("watch.note.standard.day", Integer.toString(told.lastYear()))
                : words.text(
                        "watch.note.standard.days",
                        Integer.toString(told.firstYear()),
                        Integer.toString(told.lastYear()));
        String shares = told.people().entrySet().stream()
                .map(e -> share(e, told.all(), words))
                .collect(Collectors.joining(", "));
        return words.text(
                "watch.note.standard", names(told.standard(), words), day, words.whole(Math.round(told.all())), shares);
    }

    private static String share(Map.Entry<AgeGroup, Double> people, double all, WatchWords words) {
        double share = Objects.requireNonNull(people.getValue()) / all;
        AgeGroup age = people.getKey();
        return age.to() == AgeGroup.OPEN
                ? words.text("watch.note.standard.share.open", Integer.toString(age.from()), words.percent(share))
                : words.text("watch.note.standard.share", age.toString(), words.percent(share));
    }

    private static String names(List<Area> areas, WatchWords words) {
        return words.joined(areas.stream().map(Area::name).toList());
    }
}
