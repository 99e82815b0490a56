package se.samblick.app;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the program is started with.
 *
 * @param data directory of the database and of what the program writes beside it
 * @param demo whether an empty database is filled with the demo municipality
 * @param demoDate the day the demo counts from; the day of the first start if absent
 */
@ConfigurationProperties("samblick")
public record SamblickProperties(
        @DefaultValue("var") Path data,
        @DefaultValue("true") boolean demo,
        @Nullable LocalDate demoDate) {}
