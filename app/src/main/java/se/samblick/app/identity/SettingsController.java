package se.samblick.app.identity;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samblick.app.ui.RailItem;

/** The page that leads to all settings. */
@Controller
class SettingsController {
    private final List<SettingsLine> lines;

    SettingsController(List<SettingsLine> lines) {
        this.lines = lines.stream()
                .sorted(Comparator.comparingInt(SettingsLine::order))
                .toList();
    }

    @GetMapping("/installningar")
    @SignedIn
    String settings(Model model) {
        model.addAttribute(
                "page",
                new SettingsPage(lines.stream()
                        .filter(line -> line.shown().getAsBoolean())
                        .toList()));
        return "identity/settings";
    }

    @Configuration(proxyBeanMethods = false)
    static class Lines {
        @Bean
        RailItem settingsInTheRail() {
            return RailItem.of("installningar", RailItem.Section.DATA, 90, "/installningar", "gear", false);
        }

        @Bean
        SettingsLine ownAccount() {
            return new SettingsLine(10, "/konto", "identity.own.title", () -> true);
        }

        @Bean
        SettingsLine allAccounts(Access access) {
            return new SettingsLine(
                    20, "/installningar/konton", "identity.accounts.title", () -> access.may(Right.MANAGE_ACCOUNTS));
        }

        @Bean
        SettingsLine history(Access access) {
            return new SettingsLine(90, "/historik", "history.title", () -> access.may(Right.READ_AUDIT));
        }
    }
}
