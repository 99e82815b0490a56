package se.samblick.app.demo;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samblick.app.area.AreaId;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Accounts;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.NewAccount;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.Tokens;
import se.samblick.app.identity.UserName;

/** An account for each role; every installation gets passwords of its own. */
@Component
class DemoPeople {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Duration TOKEN_VALID = Duration.ofDays(365);

    private final Accounts accounts;
    private final Tokens tokens;
    private final Access access;
    private final SecureRandom random = new SecureRandom();

    DemoPeople(Accounts accounts, Tokens tokens, Access access) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.access = access;
    }

    /** The accounts made: what to show, and their ids by user name. */
    record People(List<DemoAccountsFile.Entry> entries, Map<String, UUID> ids) {}

    People load() {
        List<DemoAccountsFile.Entry> entries = new ArrayList<>();
        Map<String, UUID> ids = new TreeMap<>();
        Maker maker = new Maker(entries, ids);
        maker.add("alva", "Alva Tallhed", editor(DemoPlaces.BJORKHAGA, "bjorkhaga-sdf"));
        maker.add("malte", "Malte Åbrinken", editor(DemoPlaces.HAMNSTADEN, "hamnstaden-sdf"));
        maker.add("isak", "Isak Norrlid", police(DemoPlaces.NORTH, "lpo-norra"));
        maker.add("ronja", "Ronja Sundvall", police(DemoPlaces.SOUTH, "lpo-sodra"));
        maker.add("signe", "Signe Vassholm", Grant.of(Role.CONTRIBUTOR, DemoPlaces.CITY.value(), "utbildning"));
        maker.add("vera", "Vera Klintemark", Grant.of(Role.CITY_COORDINATOR, DemoPlaces.CITY.value()));
        maker.add("tore", "Tore Myrdalen", Grant.of(Role.COUNCIL_MEMBER, DemoPlaces.CITY.value()));
        maker.add("elin", "Elin Sandhage", Grant.of(Role.PARTNER, DemoPlaces.BJORKHAGA.value()));
        maker.add("nils", "Nils Hällbo", Grant.of(Role.ADMINISTRATOR, DemoPlaces.CITY.value()));
        return new People(entries, ids);
    }

    private static Grant editor(AreaId area, String party) {
        return Grant.of(Role.DISTRICT_EDITOR, area.value(), party).signing();
    }

    private static Grant police(AreaId area, String party) {
        return Grant.of(Role.POLICE_EDITOR, area.value(), party).signing();
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private final class Maker {
        private final List<DemoAccountsFile.Entry> entries;
        private final Map<String, UUID> ids;

        Maker(List<DemoAccountsFile.Entry> entries, Map<String, UUID> ids) {
            this.entries = entries;
            this.ids = ids;
        }

        void add(String user, String name, Grant grant) {
            String password = password();
            UUID id = accounts.create(new NewAccount(new UserName(user), name, password, List.of(grant)))
                    .id();
            String token =
                    access.as(id, () -> tokens.issue(id, "Demo", TOKEN_VALID)).secret();
            entries.add(new DemoAccountsFile.Entry(user, password, grant.role().code(), grant.area(), token));
            ids.put(user, id);
        }
    }
}
