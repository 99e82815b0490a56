package se.samblick.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.Pager;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** The administrators' pages on accounts. */
@Controller
@RequestMapping("/installningar/konton")
@Needs(Right.MANAGE_ACCOUNTS)
class AccountsController {
    private static final int PAGE = 50;

    private final Accounts accounts;
    private final PlaceNames names;
    private final UiFactory uis;
    private final IdentityProperties properties;

    AccountsController(Accounts accounts, PlaceNames names, UiFactory uis, IdentityProperties properties) {
        this.accounts = accounts;
        this.names = names;
        this.uis = uis;
        this.properties = properties;
    }

    @GetMapping
    String list(
            @RequestParam(name = "sok", defaultValue = "") String search,
            @RequestParam(name = "sida", defaultValue = "1") int page,
            Model model) {
        AccountPage found = accounts.search(search.strip(), Math.max(1, page), PAGE);
        List<AccountListPage.Line> lines = found.items().stream()
                .map(account -> new AccountListPage.Line(
                        account.id().toString(),
                        account.name(),
                        account.userName().value(),
                        account.active(),
                        account.hasPassword(),
                        names.lines(account.grants()),
                        account.lastSignedInAt()))
                .toList();
        String address = UriComponentsBuilder.fromPath("/installningar/konton")
                .queryParam("sok", "{sok}")
                .encode()
                .buildAndExpand(search.strip())
                .toUriString();
        model.addAttribute(
                "page",
                new AccountListPage(
                        search.strip(), lines, new Pager(found.page(), found.size(), found.total(), address)));
        return "identity/accounts";
    }

    @GetMapping("/nytt")
    String blank(Model model) {
        return form(null, "", "", false, GrantForm.withSpare(List.of()), FormErrors.NONE, model);
    }

    @PostMapping
    String create(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Ui ui = uis.of(request);
        String typed = first(sent, "anvandarnamn");
        String name = first(sent, "namn");
        List<GrantForm> grants = GrantForm.read(sent);
        Optional<UserName> userName = UserName.find(typed);
        FormErrors errors = check(name, grants, ui);
        if (userName.isEmpty()) {
            errors = errors.with("anvandarnamn", ui.text("identity.account.userName"));
        } else if (accounts.find(userName.get()).isPresent()) {
            errors = errors.with("anvandarnamn", ui.text("identity.userName.taken", typed));
        }
        if (!errors.isEmpty() || userName.isEmpty()) {
            response.setStatus(422);
            return form(null, typed, name, false, GrantForm.withSpare(grants), errors, model);
        }
        Account made = accounts.create(new NewAccount(userName.get(), name, null, toGrants(grants)));
        return invited(made, model);
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id, @RequestParam(name = "klart", required = false) @Nullable String done, Model model) {
        Account account = accounts.get(id);
        return form(
                account,
                account.userName().value(),
                account.name(),
                done != null,
                GrantForm.of(account.grants()),
                FormErrors.NONE,
                model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Ui ui = uis.of(request);
        Account account = accounts.get(id);
        String name = first(sent, "namn");
        List<GrantForm> grants = GrantForm.read(sent);
        FormErrors errors = check(name, grants, ui);
        if (errors.isEmpty()) {
            try {
                accounts.change(id, name, sent.containsKey("aktivt"), toGrants(grants));
                return "redirect:/installningar/konton/" + id + "?klart=ja";
            } catch (Conflict lastAdministrator) {
                errors = errors.with("aktivt", ui.text(lastAdministrator.key()));
            }
        }
        response.setStatus(422);
        return form(account, account.userName().value(), name, false, GrantForm.withSpare(grants), errors, model);
    }

    @PostMapping("/{id}/lank")
    String invite(@PathVariable UUID id, Model model) {
        return invited(accounts.get(id), model);
    }

    /** The link is shown in the answer itself: kept for the page after a redirect it would be kept somewhere. */
    private String invited(Account account, Model model) {
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/losenord")
                .queryParam("kod", accounts.invite(account.id()))
                .toUriString();
        model.addAttribute(
                "page",
                new InvitedPage(
                        account.id().toString(),
                        account.name(),
                        link,
                        properties.linkValid().toHours()));
        return "identity/invited";
    }

    private FormErrors check(String name, List<GrantForm> grants, Ui ui) {
        FormErrors errors = FormErrors.NONE;
        if (!NewAccount.fits(name)) {
            errors = errors.with("namn", ui.text("identity.account.name"));
        }
        for (int i = 0; i < grants.size(); i++) {
            errors = grants.get(i).check(i, names, errors, ui);
        }
        return errors;
    }

    private static List<Grant> toGrants(List<GrantForm> lines) {
        return lines.stream()
                .filter(line -> !line.role().isEmpty())
                .map(GrantForm::toGrant)
                .toList();
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private String form(
            @Nullable Account account,
            String userName,
            String name,
            boolean done,
            List<GrantForm> grants,
            FormErrors errors,
            Model model) {
        model.addAttribute(
                "page",
                new AccountFormPage(
                        account == null ? null : account.id().toString(),
                        userName,
                        name,
                        account == null || account.active(),
                        account != null && account.hasPassword(),
                        grants,
                        AccountFormPage.allRoles(),
                        names.areas(),
                        names.parties(),
                        errors,
                        done));
        return "identity/account";
    }
}
