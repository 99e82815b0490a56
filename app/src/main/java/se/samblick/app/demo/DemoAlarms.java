package se.samblick.app.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.identity.Access;
import se.samblick.app.watch.AlarmId;
import se.samblick.app.watch.Alarms;
import se.samblick.app.watch.Closing;

/** The alarms that the demo's own figures raise, what was seen of one and what was concluded on another. */
@Component
class DemoAlarms {
    private final Alarms alarms;
    private final Access access;

    DemoAlarms(Alarms alarms, Access access) {
        this.alarms = alarms;
        this.access = access;
    }

    /** @param people accounts by user name */
    void load(Map<String, UUID> people) {
        alarms.sweep(DatasetId.REPORTED_CRIMES);
        List<AlarmId> outbreak =
                alarms.open(DatasetId.REPORTED_CRIMES, new AreaId("angsbacken"), new CategoryId("skadegorelse"));
        List<AlarmId> all = alarms.open(DatasetId.REPORTED_CRIMES, DemoPlaces.CITY, null);
        outbreak.stream()
                .findFirst()
                .ifPresent(alarm -> as(
                        people.get("alva"),
                        () -> alarms.looked(
                                alarm, "Klotter och krossade rutor vid Ängsbackens skola, mest torsdag till lördag.")));
        // The one that chance explains best; not the outbreak, which is real.
        all.stream()
                .filter(alarm -> !outbreak.contains(alarm))
                .reduce((first, second) -> second)
                .ifPresent(alarm -> as(
                        people.get("vera"),
                        () -> alarms.close(
                                alarm,
                                Closing.CHANCE,
                                "En enda period bland alla som prövats, och inget annat tyder på något nytt. Vi ser på"
                                        + " nästa uttag.")));
    }

    private void as(@org.jspecify.annotations.Nullable UUID account, Runnable work) {
        access.as(Objects.requireNonNull(account, "account"), () -> {
            work.run();
            return true;
        });
    }
}
