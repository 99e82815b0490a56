package se.samblick.app;

import org.springframework.boot.SpringBootExceptionReporter;

/** Keeps a refused start out of the log, where it would be a page of stack trace: its one sentence is printed. */
final class RefusalReporter implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        return Startup.refusal(failure) != null;
    }
}
