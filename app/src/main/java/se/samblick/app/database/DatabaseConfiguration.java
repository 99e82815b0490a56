package se.samblick.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Connects the application to its own PostgreSQL or to the one it is given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {
    private static final int OLDEST_POSTGRESQL = 17;
    private static final Pattern QUERY = Pattern.compile("\\?.*");

    @Bean
    @ConditionalOnMissingBean
    @Conditional(NoAddressGiven.class)
    EmbeddedPostgres embeddedPostgres(@Value("${samblick.data:var}") String data) {
        EmbeddedPostgres server = EmbeddedPostgres.claim(Path.of(data));
        server.start();
        return server;
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DatabaseProperties properties, ObjectProvider<EmbeddedPostgres> embedded) {
        String url = properties.url() == null ? embedded.getObject().url() : properties.url();
        checkServer(url);
        var source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setPoolName("samblick");
        source.setConnectionInitSql("set default_text_search_config = 'pg_catalog.swedish'");
        return source;
    }

    @Bean
    FlywayMigrationStrategy roomMigrations() {
        return new RoomMigrations();
    }

    static void checkServer(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            // Not said back: an address of another form may hold a password.
            throw new StartRefused("SAMBLICK_DATABASE_URL är ingen databasadress: ange den som"
                    + " jdbc:postgresql://VÄRD:PORT/DATABAS?user=ANVÄNDARE&password=LÖSENORD.");
        }
        String named = QUERY.matcher(url).replaceFirst("");
        try (Connection connection = DriverManager.getConnection(url)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRESQL) {
                throw new StartRefused("Databasen %s är PostgreSQL %d, men Samblick behöver %d eller nyare."
                        .formatted(named, version, OLDEST_POSTGRESQL));
            }
        } catch (SQLException unreachable) {
            throw new StartRefused("Databasen %s %s.".formatted(named, why(unreachable)), unreachable);
        }
    }

    /** By the standard's and PostgreSQL's codes; what the driver says is English and several sentences. */
    private static String why(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "08001", "08004", "08006" -> "svarar inte på sin adress";
            case "28000", "28P01" -> "tar inte emot användaren och lösenordet i SAMBLICK_DATABASE_URL";
            case "3D000" -> "finns inte på sin server";
            default -> "går inte att använda (felkod %s)".formatted(state);
        };
    }

    static final class NoAddressGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("samblick.database.url"));
        }
    }
}
