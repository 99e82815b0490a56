package se.samblick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One person with a browser. Whatever the browser complains of on the way fails the test. */
final class Visit implements AutoCloseable {
    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private static final int LOOK_HEIGHT = 900;

    private final String address;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(String address, Look look, Browser.NewContextOptions options) {
        this.address = address;
        this.look = look;
        context = BROWSER.newContext(options);
        context.addCookies(List.of(new Cookie("sprak", look.language()).setUrl(address)));
        page = context.newPage();
        page.onConsoleMessage(m -> {
            boolean refused = m.text().contains("status of 4"); // a page that is meant to refuse says so itself
            if (m.type().equals("error") && !refused) {
                complaints.add(m.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Visit anyone(Look look) {
        return at(RunningSamblick.address(), look);
    }

    /** In another installation than the demo. */
    static Visit at(String address, Look look) {
        return new Visit(address, look, look.options());
    }

    /** Signed in with a browser that runs no script; {@link #check}, which is script, is not for it. */
    static Visit withoutScript(String user) {
        Look look = Look.WIDE_SWEDISH_LIGHT;
        var visit = new Visit(RunningSamblick.address(), look, look.options().setJavaScriptEnabled(false));
        visit.signIn(user);
        return visit;
    }

    /** Signed in by the login page, as people do. */
    static Visit of(String user, Look look) {
        Visit visit = anyone(look);
        visit.signIn(user);
        return visit;
    }

    private void signIn(String user) {
        RunningSamblick.Account account = RunningSamblick.account(user);
        open("/logga-in");
        page.locator("#konto").fill(account.user());
        page.locator("#losenord").fill(account.password());
        page.locator("main form button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/logga-in"));
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: ./samblick test installs it"));
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(address + path);
    }

    /** The page's picture among the build's output. */
    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + look.suffix() + ".png"))
                .setFullPage(true));
    }

    /** What an address of the same installation answers in this session. */
    APIResponse fetch(String path) {
        return page.request().get(address + path);
    }

    /** Takes the page's picture, and asks axe and the layout what is wrong with it. */
    void check(String name) {
        standAsHighAsThePage();
        photograph(name);
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations.stream().map(Visit::sentence))
                .as("axe on " + name)
                .isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scroll on " + name)
                .isLessThanOrEqualTo(0);
        assertThat(page.content())
                .as("missing words on " + name)
                .doesNotContainPattern("\\[[a-z]+(\\.[a-zA-Z0-9_-]+)+\\]");
        assertThat(complaints).as("complaints of the browser on " + name).isEmpty();
        page.setViewportSize(look.width(), LOOK_HEIGHT);
    }

    /** What sticks to the window's edges then covers nothing, as it does not once one scrolls; parts may come late. */
    private void standAsHighAsThePage() {
        int height = 0;
        for (int looks = 0; looks < 5; looks++) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            int now = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            if (now <= height) {
                return;
            }
            height = now;
            page.setViewportSize(look.width(), Math.min(Math.max(height, LOOK_HEIGHT), 12_000));
        }
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(n -> n.getHtml()).limit(5).collect(Collectors.joining(" | "));
    }

    @Override
    public void close() {
        context.close();
    }
}
