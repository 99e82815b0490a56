package se.samblick.app.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.identity.OneTimeCodes.Purpose;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.NotFound;

/** The accounts: made, changed and closed by administrators, each with a password of its owner's choice. */
@Service
public class Accounts {
    static final String SUBJECT = "account";

    private final AccountRepository repository;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final Access access;
    private final AuditLog audit;
    private final IdentityProperties properties;
    private final Clock clock;

    Accounts(
            AccountRepository repository,
            OneTimeCodes codes,
            Passwords passwords,
            Access access,
            AuditLog audit,
            IdentityProperties properties,
            Clock clock) {
        this.repository = repository;
        this.codes = codes;
        this.passwords = passwords;
        this.access = access;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /** True before the first account has been made. */
    @Transactional(readOnly = true)
    public boolean none() {
        return repository.none();
    }

    /** @throws NotFound if there is no such account */
    @Transactional(readOnly = true)
    public Account get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFound("identity.account.unknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(UserName userName) {
        return repository.find(userName);
    }

    /** A page of accounts whose name, user name, role or area holds the text; all for an empty text. */
    @Transactional(readOnly = true)
    public AccountPage search(String text, int page, int size) {
        access.require(Right.MANAGE_ACCOUNTS);
        return new AccountPage(repository.search(text, page, size), page, size, repository.count(text));
    }

    /**
     * Makes an account.
     *
     * @throws Conflict if the user name is taken
     * @throws WeakPassword if the password is too easy to guess
     * @throws Forbidden unless one may manage accounts
     */
    @Transactional
    public Account create(NewAccount wanted) {
        access.require(Right.MANAGE_ACCOUNTS);
        String password = wanted.password();
        if (password != null) {
            demandStrong(password, wanted.userName(), wanted.name());
        }
        var account = new Account(
                UUID.randomUUID(),
                wanted.userName(),
                wanted.name(),
                true,
                password != null,
                wanted.grants(),
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        try {
            repository.insert(account, password == null ? null : passwords.encode(password));
        } catch (DuplicateKeyException taken) {
            throw new Conflict("identity.userName.taken", wanted.userName().value());
        }
        audit.record("created", SUBJECT, account.id().toString(), null, account.noted());
        return account;
    }

    /**
     * Changes name, state and roles. Sessions of the account end, its tokens have the new rights at once.
     *
     * @throws Conflict if nobody would be left who manages accounts
     */
    @Transactional
    public void change(UUID id, String name, boolean active, List<Grant> grants) {
        access.require(Right.MANAGE_ACCOUNTS);
        List<UUID> administrators = repository.lockAdministrators();
        Account before = get(id);
        var wanted = new NewAccount(before.userName(), name, null, grants);
        boolean stays = active && grants.stream().anyMatch(grant -> grant.gives(Right.MANAGE_ACCOUNTS));
        if (before.administrator() && !stays && administrators.equals(List.of(id))) {
            throw new Conflict("identity.account.lastAdministrator");
        }
        repository.update(id, wanted.name(), active, wanted.grants());
        audit.record("changed", SUBJECT, id.toString(), before.noted(), get(id).noted());
    }

    /**
     * A code for a link by which the account's owner chooses a password, valid once; an earlier one is put out. Whoever
     * has the link can take over the account: it is shown once and given in person.
     */
    @Transactional
    public String invite(UUID id) {
        access.require(Right.MANAGE_ACCOUNTS);
        Account account = get(id);
        audit.record("invited", SUBJECT, id.toString(), null, null);
        return codes.issue(Purpose.CHOOSE_PASSWORD, account.id(), properties.linkValid());
    }

    /** The account whose password a link is for; empty if the link is unknown, used or too old. */
    @Transactional(readOnly = true)
    Optional<Account> invited(String code) {
        return codes.account(Purpose.CHOOSE_PASSWORD, code).flatMap(repository::find);
    }

    /** Sets the password a link asks for and uses the link up. */
    @Transactional
    Account choosePassword(String code, String password) {
        Account account = codes.use(Purpose.CHOOSE_PASSWORD, code)
                .flatMap(OneTimeCodes.Used::account)
                .flatMap(repository::find)
                .filter(Account::active)
                .orElseThrow(LinkDead::new);
        demandStrong(password, account.userName(), account.name());
        repository.changePassword(account.id(), passwords.encode(password));
        audit.record(
                SignIns.actor(account),
                "password-changed",
                SUBJECT,
                account.id().toString(),
                null,
                null);
        return get(account.id());
    }

    /**
     * Changes one's own password; every other session ends.
     *
     * @return the account, with the stamp the present session must have to go on
     */
    @Transactional
    Account changeOwnPassword(String present, String wanted) {
        Account account = own();
        if (!passwords.matches(present, repository.password(account.id()).orElse(null))) {
            throw new WrongPassword();
        }
        demandStrong(wanted, account.userName(), account.name());
        repository.changePassword(account.id(), passwords.encode(wanted));
        audit.record("password-changed", SUBJECT, account.id().toString(), null, null);
        return own();
    }

    @Transactional
    void renameSelf(String name) {
        Account before = own();
        var wanted = new NewAccount(before.userName(), name, null, List.of());
        repository.rename(before.id(), wanted.name());
        audit.record("changed", SUBJECT, before.id().toString(), before.noted(), own().noted());
    }

    /** Ends all of one's own sessions; the present one goes on with the new stamp. */
    @Transactional
    Account endOtherSessions() {
        Account account = own();
        repository.endSessions(account.id());
        audit.record("sessions-ended", SUBJECT, account.id().toString(), null, null);
        return own();
    }

    @Transactional(readOnly = true)
    Account own() {
        return get(UUID.fromString(access.current().id()));
    }

    private static void demandStrong(String password, UserName userName, String name) {
        PasswordRule.fault(password, userName, name).ifPresent(key -> {
            throw new WeakPassword(key);
        });
    }
}
