package se.samblick.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private EmbeddedPostgres server;

    @BeforeEach
    void claim() {
        server = EmbeddedPostgres.claim(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keepsWhatWasCommittedFromStartToStart() throws SQLException {
        server.start();
        execute("create table kept (value text)", "insert into kept values ('åäö')");
        server.close();

        server = EmbeddedPostgres.claim(directory);
        server.start();

        assertThat(query("select value from kept")).isEqualTo("åäö");
    }

    @Test
    void isMadeWithChecksumsSafeWritesAPasswordAndTheLoopbackAddressAlone() throws Exception {
        server.start();

        assertThat(query("show data_checksums")).isEqualTo("on");
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query("show default_text_search_config")).isEqualTo("pg_catalog.swedish");
        assertThat(query("select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("postgres.password"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(
                        () -> DriverManager.getConnection(server.url().replaceFirst("password=.*", "password=guess")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void refusesASecondProgramOnTheSameDirectory() {
        assertThatThrownBy(() -> EmbeddedPostgres.claim(directory))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Samblick körs redan på %s: stoppa det eller välj en annan katalog med --data.", directory);
    }

    @Test
    void refusesADirectoryThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedPostgres.claim(file))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "Katalogen %s går inte att skriva i: ändra rättigheterna eller välj en annan med --data.",
                        file);
    }

    @Test
    void startsTheServerAgainWhenItWasKilledAndLosesNothingCommitted() throws SQLException {
        server.start();
        execute("create table kept (value int)", "insert into kept values (1)");
        long killed = server.pid();

        Leftovers.signal(killed, "KILL");

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> query("select sum(value)::text from kept"), "1"::equals);
        assertThat(server.pid()).isNotEqualTo(killed);
    }

    @Test
    void startsAfterBothWereKilledThoughAnotherProcessNowHasTheOldNumber() throws Exception {
        server.start();
        execute("create table kept (value int)", "insert into kept values (7)");
        server.close();
        // This test's own process stands for whatever got the dead server's number.
        Files.writeString(
                directory.resolve("pgdata/postmaster.pid"),
                "%d%n%s%n%n%n%n%n%n".formatted(ProcessHandle.current().pid(), directory.resolve("pgdata")));

        server = EmbeddedPostgres.claim(directory);
        server.start();

        assertThat(query("select value::text from kept")).isEqualTo("7");
    }

    @Test
    void endsAnOrphanedServerBeforeItStartsItsOwn() throws Exception {
        server.start();
        execute("create table kept (value int)", "insert into kept values (7)");
        long orphan = server.pid();

        Leftovers.clear(directory.resolve("pgdata"));

        assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> query("select value::text from kept"), "7"::equals);
    }

    @Test
    void makesADirectoryAnewThatWasNeverFinished() throws Exception {
        Files.createDirectories(directory.resolve("pgdata/base"));
        Files.writeString(directory.resolve("pgdata/PG_VERSION"), "18");

        server.start();

        assertThat(query("select 'fresh'")).isEqualTo("fresh");
    }

    @Test
    void refusesADatabaseOfANewerPostgres() throws Exception {
        server.start();
        server.close();
        Files.writeString(directory.resolve("pgdata/PG_VERSION"), "99\n");

        server = EmbeddedPostgres.claim(directory);

        assertThatThrownBy(server::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("är av PostgreSQL 99, nyare än programmets 18");
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private String query(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
