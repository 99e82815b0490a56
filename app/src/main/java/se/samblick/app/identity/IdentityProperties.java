package se.samblick.app.identity;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of sign-in.
 *
 * @param sessionIdle a session nobody uses ends after this time
 * @param sessionLongest every session ends after this time, used or not
 * @param attempts wrong passwords for one account from one address before it must wait
 * @param attemptWindow how long a wrong password counts
 * @param linkValid how long a link for choosing a password is good
 * @param tokenLongest longest time a token may be asked for
 */
@Validated
@ConfigurationProperties("samblick.identity")
record IdentityProperties(
        @NotNull @DefaultValue("2h") Duration sessionIdle,
        @NotNull @DefaultValue("12h") Duration sessionLongest,
        @Min(1) @DefaultValue("5") int attempts,
        @NotNull @DefaultValue("15m") Duration attemptWindow,
        @NotNull @DefaultValue("72h") Duration linkValid,
        @NotNull @DefaultValue("365d") Duration tokenLongest) {}
