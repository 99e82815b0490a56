package se.samblick.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** The page behind the link that an empty start prints. */
@Controller
@RequestMapping("/kom-igang")
@MayAnyone
class FirstStartController {
    private final FirstStart start;
    private final SessionIdentity sessions;
    private final HttpSessionCsrfTokenRepository csrfTokens;
    private final UiFactory uis;

    FirstStartController(
            FirstStart start, SessionIdentity sessions, HttpSessionCsrfTokenRepository csrfTokens, UiFactory uis) {
        this.start = start;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
        this.uis = uis;
    }

    @GetMapping
    String form(@RequestParam(name = "kod", defaultValue = "") String code, Model model) {
        return show(code, "", "", "", true, FormErrors.NONE, model);
    }

    @PostMapping
    String begin(
            @RequestParam(name = "kod", defaultValue = "") String code,
            @RequestParam(name = "kommun", defaultValue = "") String municipality,
            @RequestParam(name = "namn", defaultValue = "") String name,
            @RequestParam(name = "anvandarnamn", defaultValue = "") String typed,
            @RequestParam(name = "losenord", defaultValue = "") String password,
            @RequestParam(name = "skriver", defaultValue = "false") boolean writes,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Ui ui = uis.of(request);
        Optional<UserName> userName = UserName.find(typed);
        FormErrors errors = check(municipality, name, userName, ui);
        if (errors.isEmpty() && userName.isPresent()) {
            try {
                var first = new NewAccount(userName.get(), name, password, java.util.List.of());
                sessions.begin(request, start.begin(code, municipality, first, writes));
                csrfTokens.saveToken(null, request, response);
                return "redirect:/installningar/konton";
            } catch (WeakPassword weak) {
                errors = errors.with("losenord", ui.text(weak.key()));
            } catch (InvalidInput unknown) {
                errors = errors.with("kommun", ui.text(unknown.key()));
            }
        }
        response.setStatus(422);
        return show(code, municipality, name, typed, writes, errors, model);
    }

    private static FormErrors check(String municipality, String name, Optional<UserName> userName, Ui ui) {
        FormErrors errors = FormErrors.NONE;
        if (municipality.isEmpty()) {
            errors = errors.with("kommun", ui.text("identity.first.municipality"));
        }
        if (!NewAccount.fits(name)) {
            errors = errors.with("namn", ui.text("identity.account.name"));
        }
        return userName.isPresent() ? errors : errors.with("anvandarnamn", ui.text("identity.account.userName"));
    }

    private String show(
            String code,
            String municipality,
            String name,
            String userName,
            boolean writes,
            FormErrors errors,
            Model model) {
        if (!start.open(code)) {
            throw new LinkDead();
        }
        model.addAttribute(
                "page", new FirstStartPage(code, start.choices(), municipality, name, userName, writes, errors));
        return "identity/first-start";
    }
}
