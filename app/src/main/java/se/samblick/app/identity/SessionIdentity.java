package se.samblick.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who a session belongs to. The session holds three plain texts: the account, its stamp and the time of signing in.
 * Everything else is read from the account at each request, so a change of rights or password bites at once, and an
 * upgrade of a library never meets its own older objects in the database.
 */
@Component
class SessionIdentity implements SecurityContextRepository {
    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String STAMP = "stamp";
    private static final String SINCE = "since";

    private final AccountRepository accounts;
    private final IdentityProperties properties;
    private final Clock clock;

    SessionIdentity(AccountRepository accounts, IdentityProperties properties, Clock clock) {
        this.accounts = accounts;
        this.properties = properties;
        this.clock = clock;
    }

    /** Begins an account's session under a new id, so that an id known from before is worth nothing. */
    void begin(HttpServletRequest request, Account account) {
        request.getSession();
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setAttribute(ACCOUNT, account.id().toString());
        session.setAttribute(STAMP, Integer.toString(account.stamp()));
        session.setAttribute(SINCE, clock.instant().toString());
    }

    /** Lets the present session live on after a change that ends the others. */
    void goOn(HttpServletRequest request, Account account) {
        request.changeSessionId();
        request.getSession().setAttribute(STAMP, Integer.toString(account.stamp()));
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private Optional<CurrentUser> user(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ACCOUNT) instanceof String account)
                || !(session.getAttribute(STAMP) instanceof String stamp)
                || !(session.getAttribute(SINCE) instanceof String since)) {
            return Optional.empty();
        }
        Optional<CurrentUser> user = accounts.find(UUID.fromString(account))
                .filter(found ->
                        found.active() && Integer.toString(found.stamp()).equals(stamp))
                .filter(found -> clock.instant().isBefore(Instant.parse(since).plus(properties.sessionLongest())))
                .map(CurrentUser::of);
        if (user.isEmpty()) {
            session.invalidate();
        }
        return user;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("removal") // the interface still has the method; nothing calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Signing in and out write the session themselves.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    /** Asks the database only when somebody asks who it is: style sheets and scripts never do. */
    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private final SecurityContext context = SecurityContextHolder.createEmptyContext();
        private boolean loaded;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (!loaded) {
                loaded = true;
                user(request).map(Identified::as).ifPresent(context::setAuthentication);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
