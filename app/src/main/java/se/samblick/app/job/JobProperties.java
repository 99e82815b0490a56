package se.samblick.app.job;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How jobs are run.
 *
 * @param threads how many run at once in one program
 * @param polling how often to look for jobs that another program has left or started
 * @param heartbeat how often a running job says that it is alive; after four silences another program takes it over
 * @param stopping how long a stop waits for running jobs to leave off
 * @param attempts how often a job is begun before it is given up
 */
@Validated
@ConfigurationProperties("samblick.job")
record JobProperties(
        @Min(1) @DefaultValue("2") int threads,
        @DefaultValue("5s") Duration polling,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("4s") Duration stopping,
        @Min(1) @DefaultValue("5") int attempts) {}
