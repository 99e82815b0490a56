package se.samblick.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;

/**
 * Runs each room's migrations, those of a room after those of the rooms it depends on; what all share lies in
 * {@code __root} and comes first. Each room has its own history table.
 *
 * <p>The layout is Spring Modulith's. Its own runner finds the rooms by reading every class of the program at each
 * start; here their order comes from the {@code allowedDependencies} that the packages declare and a test verifies.
 */
final class RoomMigrations implements FlywayMigrationStrategy {
    private static final String ROOT = "__root";
    private static final String LOCATION = "classpath:db/migration/";
    private static final String ROOMS = "se.samblick.app.";

    @Override
    public void migrate(Flyway flyway) {
        List<Flyway> rooms =
                inOrder(withMigrations()).stream().map(room -> of(room, flyway)).toList();
        refuseUnknownRooms(flyway, rooms);
        rooms.forEach(RoomMigrations::refuseNewer);
        try {
            rooms.forEach(Flyway::migrate);
        } catch (FlywayValidateException changed) {
            throw new StartRefused(
                    "Databasen är gjord av en annan version av programmet: %s"
                            .formatted(String.valueOf(changed.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")),
                    changed);
        }
    }

    private static Flyway of(String room, Flyway all) {
        return Flyway.configure()
                .configuration(all.getConfiguration())
                .locations(LOCATION + room)
                .table(all.getConfiguration().getTable() + (room.equals(ROOT) ? "" : "_" + room))
                // The schema is never empty for the second room, so its history begins at nothing by agreement.
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load();
    }

    private static void refuseUnknownRooms(Flyway all, List<Flyway> rooms) {
        Set<String> known =
                rooms.stream().map(room -> room.getConfiguration().getTable()).collect(Collectors.toSet());
        List<String> unknown = JdbcClient.create(all.getConfiguration().getDataSource())
                .sql("""
                        select table_name
                          from information_schema.tables
                         where table_schema = current_schema and starts_with(table_name, :prefix)
                        """)
                .param("prefix", all.getConfiguration().getTable())
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !known.contains(table))
                .toList();
        if (!unknown.isEmpty()) {
            throw newer("tabellen " + unknown.get(0));
        }
    }

    private static StartRefused newer(String found) {
        return new StartRefused(("Databasen är nyare än programmet (den har %s, som programmet inte känner): använd det"
                        + " nyare programmet eller en annan databas.")
                .formatted(found));
    }

    private static void refuseNewer(Flyway room) {
        for (MigrationInfo migration : room.info().applied()) {
            if (!migration.getState().isResolved()
                    && !"BASELINE".equals(migration.getType().name())) {
                throw newer("steg %s i %s"
                        .formatted(
                                migration.getVersion(), room.getConfiguration().getTable()));
            }
        }
    }

    private static SortedSet<String> withMigrations() {
        try {
            SortedSet<String> rooms = new TreeSet<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
                String[] path = file.getURL().getPath().split("/", -1);
                rooms.add(path[path.length - 2]);
            }
            return rooms;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Rooms after what they depend on, else by name. */
    static List<String> inOrder(SortedSet<String> rooms) {
        Set<String> ordered = new LinkedHashSet<>();
        if (rooms.contains(ROOT)) {
            ordered.add(ROOT);
        }
        rooms.forEach(room -> addAfterDependencies(room, ordered, new LinkedHashSet<>()));
        List<String> order = new ArrayList<>(ordered);
        order.retainAll(rooms);
        return List.copyOf(order);
    }

    private static void addAfterDependencies(String room, Set<String> ordered, Set<String> above) {
        if (ordered.contains(room) || !above.add(room)) {
            return;
        }
        dependencies(room).forEach(lower -> addAfterDependencies(lower, ordered, above));
        ordered.add(room);
    }

    private static List<String> dependencies(String room) {
        try {
            ApplicationModule module =
                    Class.forName(ROOMS + room + ".package-info").getAnnotation(ApplicationModule.class);
            return module == null
                    ? List.of()
                    : List.of(module.allowedDependencies()).stream()
                            .map(named -> named.replaceFirst("\\s*::.*", ""))
                            .toList();
        } catch (ClassNotFoundException noRoom) {
            return List.of();
        }
    }
}
