package se.samblick.app.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A known user, as Spring Security carries one through a request. Made anew for each request from the account as it is
 * then; never stored in a session.
 *
 * @param everything true for Samblick's own work, which no right stops
 */
record Identified(CurrentUser user, boolean everything) implements Authentication {
    private static final long serialVersionUID = 1L;

    static Identified as(CurrentUser user) {
        return new Identified(user, false);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return user.rights().stream()
                .map(right -> new SimpleGrantedAuthority(right.name()))
                .toList();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getDetails() {
        return List.of();
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        throw new IllegalArgumentException("Who is identified stays so for the request");
    }

    @Override
    public String getName() {
        return user.id();
    }
}
