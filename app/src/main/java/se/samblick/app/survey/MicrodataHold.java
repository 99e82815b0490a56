package se.samblick.app.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samblick.app.ui.Conflict;

/**
 * Answers on their way to become estimates. They are in memory alone, for the one who sent them, until the estimates are
 * made or half an hour has gone; a restart forgets them.
 */
@Component
class MicrodataHold {
    static final Duration KEPT = Duration.ofMinutes(30);

    private static final int MOST = 4;

    private final Clock clock;
    private final Map<UUID, Held> held = new HashMap<>();

    MicrodataHold(Clock clock) {
        this.clock = clock;
    }

    /**
     * Answers and whose they are.
     *
     * @param owner id of the account that sent them
     * @param survey id of the survey they answer
     */
    record Held(String owner, String survey, String fileName, Microdata data, Instant until) {}

    /** @throws Conflict if too many others are held */
    synchronized UUID hold(String owner, String survey, String fileName, Microdata data) {
        forgetOld();
        if (held.size() >= MOST) {
            throw new Conflict("survey.microdata.busy", KEPT.toMinutes());
        }
        UUID token = UUID.randomUUID();
        held.put(token, new Held(owner, survey, fileName, data, clock.instant().plus(KEPT)));
        return token;
    }

    synchronized Optional<Held> find(UUID token, String owner, String survey) {
        forgetOld();
        return Optional.ofNullable(held.get(token))
                .filter(h -> h.owner().equals(owner) && h.survey().equals(survey));
    }

    synchronized void forget(UUID token) {
        held.remove(token);
    }

    private void forgetOld() {
        Instant now = clock.instant();
        held.values().removeIf(h -> now.isAfter(h.until()));
    }
}
