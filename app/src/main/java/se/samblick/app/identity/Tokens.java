package se.samblick.app.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;

/** Personal access tokens: a program that has one may what the account may that owns it. */
@Service
public class Tokens {
    private static final String SUBJECT = "token";
    /** Tells what it is when it is found where it should not be. */
    private static final String PREFIX = "samblick_";

    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private final TokenRepository repository;
    private final AccountRepository accounts;
    private final Access access;
    private final AuditLog audit;
    private final IdentityProperties properties;
    private final Clock clock;

    Tokens(
            TokenRepository repository,
            AccountRepository accounts,
            Access access,
            AuditLog audit,
            IdentityProperties properties,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.access = access;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Makes a token for one's own account; Samblick itself may make one for any.
     *
     * @param name what it is for, 1 to 100 characters
     * @param valid how long it is good, at most the setting {@code samblick.identity.token-longest}
     */
    @Transactional
    public NewToken issue(UUID account, String name, Duration valid) {
        demandOwn(account);
        String shown = name.strip();
        if (shown.isEmpty() || shown.length() > 100) {
            throw new InvalidInput("identity.token.name");
        }
        if (valid.isNegative() || valid.isZero() || valid.compareTo(properties.tokenLongest()) > 0) {
            throw new InvalidInput(
                    "identity.token.valid", properties.tokenLongest().toDays());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var token = new Token(UUID.randomUUID(), account, shown, now, now.plus(valid), null, null);
        String secret = PREFIX + Secret.random();
        repository.insert(token, Secret.hash(secret));
        audit.record("created", SUBJECT, token.id().toString(), null, token.noted());
        return new NewToken(token, secret);
    }

    /** One's own tokens that are still good, newest first. */
    @Transactional(readOnly = true)
    public List<Token> own() {
        return repository.valid(UUID.fromString(access.current().id()), clock.instant());
    }

    /** Puts out one of one's own tokens. */
    @Transactional
    public void revoke(UUID id) {
        Token token = repository
                .find(UUID.fromString(access.current().id()), id)
                .filter(t -> t.valid(clock.instant()))
                .orElseThrow(() -> new NotFound("identity.token.unknown"));
        repository.revoke(id, clock.instant());
        audit.record("revoked", SUBJECT, id.toString(), token.noted(), null);
    }

    /** Whoever a token speaks for, with the rights as they are now; empty if it is not good. */
    @Transactional
    Optional<CurrentUser> user(String secret) {
        Instant now = clock.instant();
        Optional<Token> token = repository.find(Secret.hash(secret)).filter(t -> t.valid(now));
        Optional<Account> account =
                token.map(Token::account).flatMap(accounts::find).filter(Account::active);
        if (token.isPresent() && account.isPresent()) {
            noteUse(token.get(), now);
        }
        return account.map(CurrentUser::of);
    }

    /** To the minute is enough, and spares a write for each call of a busy program. */
    private void noteUse(Token token, Instant now) {
        Instant last = token.lastUsedAt();
        if (last == null || last.plus(USE_NOTED).isBefore(now)) {
            repository.used(token.id(), now);
        }
    }

    private void demandOwn(UUID account) {
        if (!access.systemWorks() && !access.current().id().equals(account.toString())) {
            throw new Forbidden();
        }
    }
}
