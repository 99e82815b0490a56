package se.samblick.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RoomMigrationsTests {
    private final DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.freshUrl());
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Flyway flyway = Flyway.configure()
            .dataSource(database)
            .ignoreMigrationPatterns(new String[0])
            .load();

    @Test
    void giveEachRoomItsSchemaAndItsHistory() {
        new RoomMigrations().migrate(flyway);

        assertThat(jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                        .query(String.class)
                        .list())
                .contains("flyway_schema_history", "flyway_schema_history_job", "event_publication");
        assertThat(jdbc.sql("select count(*) from job.job").query(Long.class).single())
                .isZero();
    }

    @Test
    void doNothingTheSecondTime() {
        new RoomMigrations().migrate(flyway);
        var first = history();

        new RoomMigrations().migrate(flyway);

        assertThat(history()).isEqualTo(first);
    }

    @Test
    void refuseADatabaseWithStepsTheProgramDoesNotKnow() {
        new RoomMigrations().migrate(flyway);
        jdbc.sql("""
                insert into flyway_schema_history_job
                       (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (99, '99', 'from the future', 'SQL', 'V99__from_the_future.sql', 1, 'x', 1, true)
                """).update();

        assertThatThrownBy(() -> new RoomMigrations().migrate(flyway))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(
                        "Databasen är nyare än programmet (den har steg 99 i flyway_schema_history_job,");
    }

    @Test
    void refuseADatabaseWithARoomTheProgramDoesNotHave() {
        new RoomMigrations().migrate(flyway);
        jdbc.sql("create table flyway_schema_history_weather (installed_rank int)")
                .update();

        assertThatThrownBy(() -> new RoomMigrations().migrate(flyway))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("flyway_schema_history_weather");
    }

    @Test
    void refuseAStepThatWasChangedAfterItRan() {
        new RoomMigrations().migrate(flyway);
        jdbc.sql("update flyway_schema_history_job set checksum = 1 where version = '1'")
                .update();

        assertThatThrownBy(() -> new RoomMigrations().migrate(flyway))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Databasen är gjord av en annan version av programmet");
    }

    @Test
    void runWhatAllShareFirst() {
        var order = RoomMigrations.inOrder(new TreeSet<>(List.of("job", "__root", "unknown")));

        assertThat(order).startsWith("__root").containsExactlyInAnyOrder("__root", "job", "unknown");
    }

    private List<String> history() {
        return jdbc.sql("""
                        select version || ' ' || installed_on from flyway_schema_history
                         union all
                        select version || ' ' || installed_on from flyway_schema_history_job
                        """).query(String.class).list();
    }
}
