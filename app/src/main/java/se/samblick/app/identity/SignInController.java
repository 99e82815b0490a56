package se.samblick.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.audit.Unaudited;
import se.samblick.app.ui.BackTo;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** Signing in and out. */
@Controller
@MayAnyone
class SignInController {
    private final SignIns signIns;
    private final SessionIdentity sessions;
    private final HttpSessionCsrfTokenRepository csrfTokens;
    private final UiFactory uis;
    private final Access access;
    private final ObjectProvider<DemoAccounts> demo;

    SignInController(
            SignIns signIns,
            SessionIdentity sessions,
            HttpSessionCsrfTokenRepository csrfTokens,
            UiFactory uis,
            Access access,
            ObjectProvider<DemoAccounts> demo) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
        this.uis = uis;
        this.access = access;
        this.demo = demo;
    }

    @GetMapping(Refusals.SIGN_IN)
    String form(@RequestParam(name = "till", defaultValue = "/") String to, Model model) {
        if (access.find().isPresent()) {
            return "redirect:" + BackTo.safe(to);
        }
        return show(to, "", FormErrors.NONE, model);
    }

    @PostMapping(Refusals.SIGN_IN)
    String signIn(
            @RequestParam(name = "konto", defaultValue = "") String userName,
            @RequestParam(name = "losenord", defaultValue = "") String password,
            @RequestParam(name = "till", defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SignInResult result = signIns.tryPassword(userName, password, request.getRemoteAddr());
        if (result instanceof SignInResult.Welcome welcome) {
            sessions.begin(request, welcome.account());
            csrfTokens.saveToken(null, request, response); // the token of the visitor's session goes with it
            return "redirect:" + BackTo.safe(to);
        }
        Ui ui = uis.of(request);
        if (result instanceof SignInResult.Wait wait) {
            long minutes = wait.left().plusSeconds(59).toMinutes();
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(wait.left().toSeconds() + 1));
            return show(to, userName, FormErrors.NONE.with("konto", ui.text("identity.signIn.wait", minutes)), model);
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return show(to, userName, FormErrors.NONE.with("konto", ui.text("identity.signIn.refused")), model);
    }

    @PostMapping("/logga-ut")
    @Unaudited("ends a session, changes nothing else")
    String signOut(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:" + Refusals.SIGN_IN;
    }

    private String show(String to, String userName, FormErrors errors, Model model) {
        List<DemoAccounts.Shown> shown =
                demo.stream().flatMap(source -> source.shown().stream()).toList();
        model.addAttribute("page", new SignInPage(to, userName, errors, shown));
        return "identity/sign-in";
    }
}
