package se.samblick.app.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may sign in.
 *
 * @param name the person's name, shown to others
 * @param active whether it may sign in now
 * @param hasPassword false until its owner has chosen one
 * @param stamp goes up when password or rights change; sessions begun earlier are then over
 */
public record Account(
        UUID id,
        UserName userName,
        String name,
        boolean active,
        boolean hasPassword,
        List<Grant> grants,
        int stamp,
        Instant createdAt,
        @Nullable Instant lastSignedInAt) {
    public Account {
        grants = List.copyOf(grants);
    }

    /** First letters of the first, second and last name, such as AT. */
    public String initials() {
        String[] words = name.strip().split("[\\s-]+");
        var initials = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            if (i < 2 || i == words.length - 1) {
                initials.appendCodePoint(words[i].codePointAt(0));
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    boolean administrator() {
        return active && grants.stream().anyMatch(grant -> grant.gives(Right.MANAGE_ACCOUNTS));
    }

    /** What the history keeps of an account: never anything of its password. */
    record Noted(String userName, String name, boolean active, List<NotedGrant> grants) {}

    /** A role as the history keeps it, by its code. */
    record NotedGrant(String role, String area, Set<String> parties, boolean maySign) {}

    Noted noted() {
        List<NotedGrant> noted = grants.stream()
                .map(grant -> new NotedGrant(grant.role().code(), grant.area(), grant.parties(), grant.maySign()))
                .toList();
        return new Noted(userName.value(), name, active, noted);
    }
}
