package se.samblick.app.identity;

import java.util.List;
import se.samblick.app.ui.FormErrors;

/**
 * The page for signing in.
 *
 * @param to address to go on to
 * @param userName as typed
 */
public record SignInPage(String to, String userName, FormErrors errors, List<DemoAccounts.Shown> demo) {
    public SignInPage {
        demo = List.copyOf(demo);
    }
}
