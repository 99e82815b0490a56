package se.samblick.app.identity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.ui.InvalidInput;

/** Accounts for programs. Passwords and tokens are never asked for nor told here. */
@RestController
@RequestMapping("/api/v1")
class AccountApi {
    private static final int LARGEST = 500;

    private final Accounts accounts;
    private final Access access;

    AccountApi(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    /** A role as JSON has it. */
    record GrantJson(
            @Nullable String role,
            @Nullable String area,
            @Nullable Set<String> parties,
            @Nullable Boolean maySign) {
        static GrantJson of(Grant grant) {
            return new GrantJson(grant.role().code(), grant.area(), grant.parties(), grant.maySign());
        }

        Grant toGrant() {
            try {
                return new Grant(
                        Role.of(role == null ? "" : role),
                        area == null ? "" : area,
                        parties == null ? Set.of() : parties,
                        Boolean.TRUE.equals(maySign));
            } catch (IllegalArgumentException wrong) {
                throw new InvalidInput("identity.api.grant", String.valueOf(role), String.valueOf(area));
            }
        }
    }

    /** An account as JSON has it. */
    record AccountJson(
            UUID id,
            String user,
            String name,
            boolean active,
            List<GrantJson> grants,
            Instant createdAt,
            @Nullable Instant lastSignedInAt) {
        static AccountJson of(Account account) {
            return new AccountJson(
                    account.id(),
                    account.userName().value(),
                    account.name(),
                    account.active(),
                    account.grants().stream().map(GrantJson::of).toList(),
                    account.createdAt(),
                    account.lastSignedInAt());
        }
    }

    /** A page of accounts. */
    record AccountsJson(List<AccountJson> items, int page, int size, long total) {}

    /** What an account is made from or changed to; what is left out stays. */
    record AccountChange(
            @Nullable String user,
            @Nullable String name,
            @Nullable Boolean active,
            @Nullable List<GrantJson> grants) {}

    @GetMapping("/me")
    @SignedIn
    AccountJson me() {
        return AccountJson.of(accounts.get(UUID.fromString(access.current().id())));
    }

    @GetMapping("/accounts")
    @Needs(Right.MANAGE_ACCOUNTS)
    AccountsJson list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        AccountPage found = accounts.search(q, Math.max(1, page), Math.min(LARGEST, Math.max(1, size)));
        return new AccountsJson(
                found.items().stream().map(AccountJson::of).toList(), found.page(), found.size(), found.total());
    }

    @GetMapping("/accounts/{id}")
    @Needs(Right.MANAGE_ACCOUNTS)
    AccountJson get(@PathVariable UUID id) {
        return AccountJson.of(accounts.get(id));
    }

    /** Makes an account without a password; an administrator makes the link for one. */
    @PostMapping("/accounts")
    @Needs(Right.MANAGE_ACCOUNTS)
    ResponseEntity<AccountJson> create(@RequestBody AccountChange wanted) {
        UserName userName = UserName.find(wanted.user() == null ? "" : wanted.user())
                .orElseThrow(() -> new InvalidInput("identity.account.userName"));
        Account made = accounts.create(new NewAccount(
                userName, named(wanted.name() == null ? "" : wanted.name()), null, grants(wanted.grants())));
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + made.id()))
                .body(AccountJson.of(made));
    }

    @PatchMapping("/accounts/{id}")
    @Needs(Right.MANAGE_ACCOUNTS)
    AccountJson change(@PathVariable UUID id, @RequestBody AccountChange wanted) {
        Account before = accounts.get(id);
        accounts.change(
                id,
                named(wanted.name() == null ? before.name() : wanted.name()),
                wanted.active() == null ? before.active() : wanted.active(),
                wanted.grants() == null ? before.grants() : grants(wanted.grants()));
        return AccountJson.of(accounts.get(id));
    }

    private static String named(String name) {
        if (!NewAccount.fits(name)) {
            throw new InvalidInput("identity.account.name");
        }
        return name;
    }

    private static List<Grant> grants(@Nullable List<GrantJson> grants) {
        return grants == null
                ? List.of()
                : grants.stream().map(GrantJson::toGrant).toList();
    }
}
