package se.samblick.app.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.samblick.app.audit.Actor;
import se.samblick.app.audit.AuditLog;

/** Lets in whoever knows the password of an open account. */
@Service
class SignIns {
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIns(
            AccountRepository accounts,
            Passwords passwords,
            SignInThrottle throttle,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    static Actor actor(Account account) {
        return new Actor(account.id().toString(), account.name());
    }

    /**
     * Tries a password.
     *
     * @param typed user name as typed
     * @param address where the visitor comes from
     */
    SignInResult tryPassword(String typed, String password, String address) {
        String key = key(typed);
        Optional<Duration> wait = throttle.begin(key, address);
        if (wait.isPresent()) {
            LOG.warn("Sign-in from {} put off: too many wrong passwords for one account", address);
            return new SignInResult.Wait(wait.get());
        }
        // Outside any transaction: hashing is slow, and a connection is not to be held meanwhile.
        Account account = UserName.find(typed).flatMap(accounts::find).orElse(null);
        String encoded =
                account == null ? null : accounts.password(account.id()).orElse(null);
        boolean right = passwords.matches(password, encoded);
        if (!right || encoded == null || account == null || !account.active()) {
            LOG.info("Sign-in from {} refused, account {}", address, account == null ? "unknown" : account.id());
            return new SignInResult.Refused();
        }
        welcome(account, key, address, passwords.outdated(encoded) ? passwords.encode(password) : null);
        return new SignInResult.Welcome(account);
    }

    private void welcome(Account account, String key, String address, @Nullable String stronger) {
        transaction.executeWithoutResult(t -> {
            throttle.succeeded(key, address);
            if (stronger != null) {
                accounts.reencode(account.id(), stronger);
            }
            accounts.signedIn(account.id(), clock.instant());
            audit.record(
                    actor(account), "signed-in", Accounts.SUBJECT, account.id().toString(), null, null);
        });
    }

    /** Unknown names are counted too, hashed: people type passwords where the name should stand. */
    private static String key(String typed) {
        return Secret.hash(typed.strip().toLowerCase(Locale.ROOT));
    }
}
