package se.samblick.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.UiFactory;

/** One's own account: name, password, keys for programs, sessions. */
@Controller
@RequestMapping("/konto")
@SignedIn
class OwnAccountController {
    private static final Set<String> DONE = Set.of("namn", "losenord", "nyckel", "utloggad");

    private final Accounts accounts;
    private final Tokens tokens;
    private final SessionIdentity sessions;
    private final PlaceNames names;
    private final UiFactory uis;
    private final IdentityProperties properties;

    OwnAccountController(
            Accounts accounts,
            Tokens tokens,
            SessionIdentity sessions,
            PlaceNames names,
            UiFactory uis,
            IdentityProperties properties) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.names = names;
        this.uis = uis;
        this.properties = properties;
    }

    @GetMapping
    String show(@RequestParam(name = "klart", required = false) @Nullable String done, Model model) {
        String message = done != null && DONE.contains(done) ? "identity.own.done." + done : null;
        return page(FormErrors.NONE, message, null, model);
    }

    @PostMapping("/namn")
    String rename(
            @RequestParam(name = "namn", defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!NewAccount.fits(name)) {
            return refuse("namn", "identity.account.name", request, response, model);
        }
        accounts.renameSelf(name);
        return "redirect:/konto?klart=namn";
    }

    @PostMapping("/losenord")
    String changePassword(
            @RequestParam(name = "nuvarande", defaultValue = "") String present,
            @RequestParam(name = "nytt", defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            sessions.goOn(request, accounts.changeOwnPassword(present, wanted));
            return "redirect:/konto?klart=losenord";
        } catch (WrongPassword wrong) {
            return refuse("nuvarande", wrong.key(), request, response, model);
        } catch (WeakPassword weak) {
            return refuse("nytt", weak.key(), request, response, model);
        }
    }

    /** The secret is shown in the answer itself: kept for the page after a redirect it would be kept somewhere. */
    @PostMapping("/nycklar")
    String issueToken(
            @RequestParam(name = "nyckelnamn", defaultValue = "") String name,
            @RequestParam(name = "dagar", defaultValue = "90") int days,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            NewToken made = tokens.issue(accounts.own().id(), name, Duration.ofDays(days));
            return page(FormErrors.NONE, null, made.secret(), model);
        } catch (InvalidInput invalid) {
            String field = invalid.key().equals("identity.token.valid") ? "dagar" : "nyckelnamn";
            return refuse(
                    field,
                    invalid.key(),
                    request,
                    response,
                    model,
                    invalid.arguments().toArray());
        }
    }

    @PostMapping("/nycklar/{id}/aterkalla")
    String revokeToken(@PathVariable UUID id) {
        tokens.revoke(id);
        return "redirect:/konto?klart=nyckel";
    }

    @PostMapping("/logga-ut-overallt")
    String endOtherSessions(HttpServletRequest request) {
        sessions.goOn(request, accounts.endOtherSessions());
        return "redirect:/konto?klart=utloggad";
    }

    private String refuse(
            String field,
            String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Object... arguments) {
        response.setStatus(422);
        return page(FormErrors.NONE.with(field, uis.of(request).text(key, arguments)), null, null, model);
    }

    private String page(FormErrors errors, @Nullable String done, @Nullable String secret, Model model) {
        Account own = accounts.own();
        model.addAttribute(
                "page",
                new OwnAccountPage(
                        own.userName().value(),
                        own.name(),
                        names.lines(own.grants()),
                        tokens.own(),
                        errors,
                        done,
                        secret,
                        properties.tokenLongest().toDays()));
        return "identity/own";
    }
}
