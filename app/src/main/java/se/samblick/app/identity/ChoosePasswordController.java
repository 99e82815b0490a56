package se.samblick.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.UiFactory;

/** Choosing a password by a link. Opening the link uses nothing up: mail programs open links by themselves. */
@Controller
@MayAnyone
class ChoosePasswordController {
    private final Accounts accounts;
    private final SessionIdentity sessions;
    private final HttpSessionCsrfTokenRepository csrfTokens;
    private final UiFactory uis;

    ChoosePasswordController(
            Accounts accounts, SessionIdentity sessions, HttpSessionCsrfTokenRepository csrfTokens, UiFactory uis) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
        this.uis = uis;
    }

    @GetMapping("/losenord")
    String form(@RequestParam(name = "kod", defaultValue = "") String code, Model model) {
        return show(code, FormErrors.NONE, model);
    }

    @PostMapping("/losenord")
    String choose(
            @RequestParam(name = "kod", defaultValue = "") String code,
            @RequestParam(name = "nytt", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Account account = accounts.choosePassword(code, password);
            sessions.begin(request, account);
            csrfTokens.saveToken(null, request, response);
            return "redirect:/";
        } catch (WeakPassword weak) {
            response.setStatus(422);
            return show(code, FormErrors.NONE.with("nytt", uis.of(request).text(weak.key())), model);
        }
    }

    private String show(String code, FormErrors errors, Model model) {
        Account account = accounts.invited(code).orElseThrow(LinkDead::new);
        model.addAttribute(
                "page",
                new ChoosePasswordPage(code, account.name(), account.userName().value(), errors));
        return "identity/choose-password";
    }
}
