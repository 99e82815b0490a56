package se.samblick.app.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which PostgreSQL to use.
 *
 * @param url JDBC address with user and password of a PostgreSQL 17 or newer; none runs one under the data directory
 */
@ConfigurationProperties("samblick.database")
record DatabaseProperties(@Nullable String url) {
    DatabaseProperties {
        url = url == null || url.isBlank() ? null : url;
    }
}
