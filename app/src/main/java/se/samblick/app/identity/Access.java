package se.samblick.app.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import se.samblick.app.audit.Actor;
import se.samblick.app.audit.CurrentActor;
import se.samblick.app.ui.Viewer;

/**
 * Who is at work, and whether they may. The one place that decides, for pages, API, imports and jobs alike; whoever is
 * not known may nothing.
 */
@Service
public class Access implements CurrentActor, Viewer.Source {
    private static final Identified SYSTEM =
            new Identified(new CurrentUser(Actor.SYSTEM.id(), Actor.SYSTEM.name(), "S", List.of()), true);

    private final AccountRepository accounts;

    Access(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Whoever is signed in; empty for anyone, and for Samblick's own work. */
    public Optional<CurrentUser> find() {
        return identified().filter(who -> !who.everything()).map(Identified::user);
    }

    /**
     * Whoever is signed in.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody is; the visitor is then asked to sign in
     */
    public CurrentUser current() {
        return identified()
                .map(Identified::user)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    /** Whether one has the right somewhere: enough to show a link, not to do the thing. */
    public boolean may(Right right) {
        return identified()
                .map(who -> who.everything() || who.user().grants().stream().anyMatch(grant -> grant.gives(right)))
                .orElse(false);
    }

    /** Whether one has the right over what belongs to all parties and lies on these paths. */
    public boolean may(Right right, Collection<AreaPath> paths) {
        return decide(right, paths, null);
    }

    /** Whether one has the right over what belongs to a party and lies on these paths. */
    public boolean may(Right right, Collection<AreaPath> paths, String party) {
        return decide(right, paths, party);
    }

    /** @throws Forbidden if one has the right nowhere */
    public void require(Right right) {
        if (!may(right)) {
            throw new Forbidden();
        }
    }

    /** @throws Forbidden unless {@link #may(Right, Collection)} */
    public void require(Right right, Collection<AreaPath> paths) {
        if (!may(right, paths)) {
            throw new Forbidden();
        }
    }

    /** @throws Forbidden unless {@link #may(Right, Collection, String)} */
    public void require(Right right, Collection<AreaPath> paths, String party) {
        if (!may(right, paths, party)) {
            throw new Forbidden();
        }
    }

    /**
     * Does work in an account's name and with its rights as they are now, such as a job it asked for.
     *
     * @throws Forbidden if the account is closed
     */
    public <T> T as(UUID account, Supplier<T> work) {
        CurrentUser user = accounts.find(account)
                .filter(Account::active)
                .map(CurrentUser::of)
                .orElseThrow(Forbidden::new);
        return with(Identified.as(user), work);
    }

    /** Does Samblick's own work, which no right stops: loading the demo, a nightly job. Not for anything a user asks. */
    public <T> T asSystem(Supplier<T> work) {
        return with(SYSTEM, work);
    }

    /** Whether Samblick itself is at work, see {@link #asSystem}. */
    boolean systemWorks() {
        return identified().map(Identified::everything).orElse(false);
    }

    private static <T> T with(Identified who, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(who);
        SecurityContextHolder.setContext(during);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Override
    public Actor actor() {
        return identified()
                .map(who -> new Actor(who.user().id(), who.user().name()))
                .orElse(Actor.SYSTEM);
    }

    @Override
    public @Nullable Viewer viewer() {
        return find().map(user -> new Viewer(user.name(), user.initials(), user.police()))
                .orElse(null);
    }

    private static boolean decide(Right right, Collection<AreaPath> paths, @Nullable String party) {
        return identified()
                .map(who -> who.everything() || who.user().may(right, paths, party))
                .orElse(false);
    }

    private static Optional<Identified> identified() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof Identified who ? Optional.of(who) : Optional.empty();
    }
}
