package se.samblick.app.identity;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the link of the {@link FirstStart} when the program was started empty and nobody has used one yet. */
@Component
class FirstLink {
    private final FirstStart start;
    private final Accounts accounts;

    FirstLink(FirstStart start, Accounts accounts) {
        this.start = start;
        this.accounts = accounts;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        Environment settings = ready.getApplicationContext().getEnvironment();
        String port = settings.getProperty("local.server.port");
        boolean demo = settings.getProperty("samblick.demo", Boolean.class, true);
        if (port == null || demo || !accounts.none()) {
            return;
        }
        System.out.printf(
                "Börja här, länken gäller en gång: http://localhost:%s/kom-igang?kod=%s%n", port, start.issueCode());
        System.out.flush();
    }
}
