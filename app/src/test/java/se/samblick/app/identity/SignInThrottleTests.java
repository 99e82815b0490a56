package se.samblick.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class SignInThrottleTests {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityProperties properties;

    @Autowired
    private TransactionTemplate transaction;

    private final String account = UUID.randomUUID().toString();

    @Test
    void waitsUntilTheFirstOfFiveTriesIsAQuarterOfAnHourOld() {
        for (int minute = 0; minute < 5; minute++) {
            assertThat(begin(NOON.plusSeconds(60L * minute), "192.0.2.1")).isEmpty();
        }

        assertThat(begin(NOON.plusSeconds(300), "192.0.2.1")).contains(Duration.ofMinutes(10));
        assertThat(begin(NOON.plusSeconds(899), "192.0.2.1")).contains(Duration.ofSeconds(1));
        assertThat(begin(NOON.plusSeconds(900), "192.0.2.1")).isEmpty();
        assertThat(begin(NOON.plusSeconds(901), "192.0.2.1")).isPresent();
    }

    @Test
    void countsForAccountAndAddressTogether() {
        for (int i = 0; i < 5; i++) {
            begin(NOON, "192.0.2.1");
        }

        assertThat(begin(NOON, "192.0.2.1")).isPresent();
        assertThat(begin(NOON, "192.0.2.2")).isEmpty();
        assertThat(throttle(NOON).begin(UUID.randomUUID().toString(), "192.0.2.1"))
                .isEmpty();
    }

    @Test
    void forgetsTheTriesBeforeARightPassword() {
        for (int i = 0; i < 4; i++) {
            begin(NOON, "192.0.2.1");
        }

        throttle(NOON).succeeded(account, "192.0.2.1");

        for (int i = 0; i < 5; i++) {
            assertThat(begin(NOON, "192.0.2.1")).isEmpty();
        }
    }

    @Test
    void letsNoMoreThroughWhenManyTryAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        List<Callable<Optional<Duration>>> tries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tries.add(() -> begin(NOON, "192.0.2.1"));
        }

        int through = 0;
        for (Future<Optional<Duration>> result : pool.invokeAll(tries)) {
            through += result.get().isEmpty() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(through).isEqualTo(5);
    }

    /** In a transaction, as the application's own has by its annotation. */
    private Optional<Duration> begin(Instant at, String address) {
        return Optional.ofNullable(transaction.execute(t -> throttle(at).begin(account, address)))
                .flatMap(wait -> wait);
    }

    private SignInThrottle throttle(Instant at) {
        return new SignInThrottle(jdbc, properties, Clock.fixed(at, ZoneOffset.UTC));
    }
}
