package se.samblick.app.audit;

import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Fails any test in which a handler wrote and left nothing in the history. Registered in
 * {@code META-INF/spring.factories}: no test has to ask for it.
 */
public final class AuditWatchListener extends AbstractTestExecutionListener {
    @Override
    public void afterTestMethod(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        ApplicationContext context = test.getApplicationContext();
        Set<String> missed = context.getBeanProvider(AuditWatch.class).stream()
                .map(AuditWatch::takeMissed)
                .flatMap(Set::stream)
                .collect(java.util.stream.Collectors.toSet());
        if (!missed.isEmpty()) {
            throw new AssertionError(
                    "%s succeeded and noted nothing: call AuditLog.record in the facade, or mark the handler @Unaudited"
                            .formatted(missed));
        }
    }
}
