package se.samblick.app.identity;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Makes accounts for tests: {@code @Import(TestAccounts.class)}. Each has a user name of its own. */
@TestComponent
public class TestAccounts {
    public static final String PASSWORD = "gula ballonger flyger norrut";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;
    private final Tokens tokens;
    private final Access access;

    TestAccounts(Accounts accounts, Tokens tokens, Access access) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.access = access;
    }

    /** An account with these roles and {@link #PASSWORD}. */
    public Account with(Grant... grants) {
        return named("Alva Tallhed", grants);
    }

    /** As {@link #with}, of a certain person. */
    public Account named(String name, Grant... grants) {
        var userName = new UserName("test" + COUNT.incrementAndGet() + "@exempel.se");
        return access.asSystem(() -> accounts.create(new NewAccount(userName, name, PASSWORD, List.of(grants))));
    }

    /** Leaves an account the only administrator. */
    void closeAllAdministratorsBut(Account stays) {
        access.asSystem(() -> {
            for (Account other :
                    accounts.search(Role.ADMINISTRATOR.code(), 1, 500).items()) {
                if (other.active() && !other.id().equals(stays.id())) {
                    accounts.change(other.id(), other.name(), false, other.grants());
                }
            }
            return stays;
        });
    }

    /** The secret of a token of an account, good for a day. */
    public String token(Account account) {
        return access.asSystem(
                () -> tokens.issue(account.id(), "test", Duration.ofDays(1)).secret());
    }
}
