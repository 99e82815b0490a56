package se.samblick.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives each Spring test context a fresh database of its own on one PostgreSQL a test run, kept under {@code target/}
 * from run to run. Registered in {@code META-INF/spring.factories}: no test has to ask for it. A test without Spring
 * asks for {@link #freshUrl()}.
 */
public final class TestDatabase implements ContextCustomizerFactory {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** JDBC address, with user and password, of a new and empty database. */
    public static String freshUrl() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection administrator = Server.ONLY.administrator();
                Statement statement = administrator.createStatement()) {
            statement.execute("create database %s owner %s".formatted(name, EmbeddedPostgres.APPLICATION));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return Server.ONLY.url(name);
    }

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configurations) {
        return new FreshDatabase();
    }

    /** All are equal, so that tests with the same configuration share a context and its database. */
    private record FreshDatabase() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            if (!context.getEnvironment().containsProperty("samblick.demo")) {
                TestPropertyValues.of("samblick.demo=false").applyTo(context); // loading it takes seconds
            }
            if (context.getEnvironment().containsProperty("samblick.database.url")) {
                return;
            }
            TestPropertyValues.of(
                            "samblick.database.url=" + freshUrl(),
                            "samblick.data=" + Path.of("target", "test-data").toAbsolutePath(),
                            "spring.datasource.hikari.maximum-pool-size=6",
                            "spring.datasource.hikari.minimum-idle=1")
                    .applyTo(context);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = claim();
            // Nothing here must survive a power cut, and a hundred contexts may be open at once.
            server.start(List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300"));
            // After the contexts have been closed: they would wait for a database that has gone.
            SpringApplication.getShutdownHandlers().add(server::close);
            dropWhatIsLeft(server);
            return server;
        }

        /** Another test run may be using the first directory. */
        private static EmbeddedPostgres claim() {
            for (int number = 1; ; number++) {
                try {
                    return EmbeddedPostgres.claim(Path.of("target", "test-postgres-" + number));
                } catch (StartRefused inUse) {
                    if (number == 8) {
                        throw inUse;
                    }
                }
            }
        }

        private static void dropWhatIsLeft(EmbeddedPostgres server) {
            try (Connection administrator = server.administrator();
                    Statement statement = administrator.createStatement()) {
                List<String> left = new ArrayList<>();
                try (ResultSet names =
                        statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
                    while (names.next()) {
                        left.add(names.getString("datname"));
                    }
                }
                for (String name : left) {
                    statement.execute("drop database " + name);
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
