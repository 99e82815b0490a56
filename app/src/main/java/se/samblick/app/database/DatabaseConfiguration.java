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

    private static void checkServer(String url) {
        String named = QUERY.matcher(url).replaceFirst("");
        try (Connection connection = DriverManager.getConnection(url)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRESQL) {
                throw new StartRefused("Databasen %s är PostgreSQL %d, men Samblick behöver %d eller nyare."
                        .formatted(named, version, OLDEST_POSTGRESQL));
            }
        } catch (SQLException unreachable) {
            throw new StartRefused(
                    "Databasen %s går inte att nå: %s".formatted(named, unreachable.getMessage()), unreachable);
        }
    }

    static final class NoAddressGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("samblick.database.url"));
        }
    }
}
