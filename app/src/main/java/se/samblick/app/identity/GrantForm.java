package se.samblick.app.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.Ui;

/**
 * One role as typed in a form.
 *
 * @param role code, or empty for none
 * @param area id, or empty
 * @param parties ids
 */
public record GrantForm(String role, String area, Set<String> parties, boolean maySign) {
    /** Empty lines offered below the ones there are. */
    private static final int SPARE = 1;

    private static final int MOST = 200;

    public GrantForm {
        parties = Set.copyOf(parties);
    }

    static List<GrantForm> of(List<Grant> grants) {
        List<GrantForm> lines = new ArrayList<>();
        for (Grant grant : grants) {
            lines.add(new GrantForm(grant.role().code(), grant.area(), grant.parties(), grant.maySign()));
        }
        return withSpare(lines);
    }

    /** The lines sent: {@code roll-0}, {@code omrade-0}, {@code part-0} (several), {@code signera-0}, {@code roll-1} … */
    static List<GrantForm> read(MultiValueMap<String, String> sent) {
        List<GrantForm> lines = new ArrayList<>();
        for (int i = 0; i < MOST && sent.containsKey("roll-" + i); i++) {
            List<String> parties = sent.get("part-" + i);
            lines.add(new GrantForm(
                    first(sent, "roll-" + i),
                    first(sent, "omrade-" + i),
                    parties == null ? Set.of() : new LinkedHashSet<>(parties),
                    sent.containsKey("signera-" + i)));
        }
        return lines;
    }

    static List<GrantForm> withSpare(List<GrantForm> lines) {
        List<GrantForm> all = new ArrayList<>(lines);
        for (int i = 0; i < SPARE; i++) {
            all.add(new GrantForm("", "", Set.of(), false));
        }
        return all;
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    /** What is wrong with a line that is not empty. */
    FormErrors check(int index, PlaceNames known, FormErrors errors, Ui ui) {
        if (role.isEmpty()) {
            return errors;
        }
        FormErrors found = errors;
        if (known.areas().stream().noneMatch(place -> place.id().equals(area))) {
            found = found.with("omrade-" + index, ui.text("identity.account.grant.area", index + 1));
        }
        if (maySign && parties.isEmpty()) {
            found = found.with("signera-" + index, ui.text("identity.account.grant.sign", index + 1));
        }
        return found;
    }

    Grant toGrant() {
        return new Grant(Role.of(role), area, parties, maySign);
    }
}
