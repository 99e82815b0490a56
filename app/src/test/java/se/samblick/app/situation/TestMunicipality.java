package se.samblick.app.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import se.samblick.analysis.Period;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.area.Party;
import se.samblick.app.area.Priorities;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.NewExtract;
import se.samblick.app.figures.Observation;
import se.samblick.app.figures.Polarity;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Account;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.documents.content.Content;

/** A city of two districts with the police, their accounts and nine months of crimes for two years. */
@TestComponent
class TestMunicipality {
    static final AreaId CITY = new AreaId("provstad");
    static final AreaId NORTH = new AreaId("provstad-norra");
    static final AreaId SOUTH = new AreaId("provstad-sodra");
    static final AreaId POLICE = new AreaId("lpo-provstad");
    static final String DISTRICT_PARTY = "norra-sdf";
    static final String POLICE_PARTY = "lpo-part";
    static final String SCHOOLS = "skolor";
    static final Period NOW = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 9, 30));
    static final Period BEFORE = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 9, 30));

    private static final LocalDate BEGAN = LocalDate.of(2015, 1, 1);

    private final Areas areas;
    private final Priorities priorities;
    private final Figures figures;
    private final Access access;
    private final TestAccounts accounts;

    TestMunicipality(Areas areas, Priorities priorities, Figures figures, Access access, TestAccounts accounts) {
        this.areas = areas;
        this.priorities = priorities;
        this.figures = figures;
        this.access = access;
        this.accounts = accounts;
    }

    /** Who works there. */
    record People(Account editor, Account police, Account teacher, Account neighbour, Account council) {}

    People found() {
        access.asSystem(() -> {
            area(CITY, "Provstad", Area.Kind.MUNICIPALITY, null);
            area(NORTH, "Norra", Area.Kind.DISTRICT, CITY);
            area(SOUTH, "Södra", Area.Kind.DISTRICT, CITY);
            area(POLICE, "LPO Provstad", Area.Kind.LOCAL_POLICE_AREA, null);
            areas.cover(POLICE, NORTH, BEGAN, null);
            areas.add(new Party(DISTRICT_PARTY, "Norra stadsdelsförvaltningen", Party.Kind.MUNICIPALITY, NORTH));
            areas.add(new Party(POLICE_PARTY, "Lokalpolisområde Provstad", Party.Kind.POLICE, POLICE));
            areas.add(new Party(SCHOOLS, "Skolförvaltningen", Party.Kind.OTHER, CITY));
            priorities.own(NORTH, null, "Cykelstölder vid stationen", "Cyklar försvinner på vardagar.");
            return areas;
        });
        return new People(
                accounts.with(Grant.of(Role.DISTRICT_EDITOR, NORTH.value(), DISTRICT_PARTY)
                        .signing()),
                accounts.named(
                        "Isak Norrlid",
                        Grant.of(Role.POLICE_EDITOR, POLICE.value(), POLICE_PARTY)
                                .signing()),
                accounts.with(Grant.of(Role.CONTRIBUTOR, CITY.value(), SCHOOLS)),
                accounts.with(Grant.of(Role.DISTRICT_EDITOR, SOUTH.value(), "sodra-sdf")
                        .signing()),
                accounts.with(Grant.of(Role.COUNCIL_MEMBER, NORTH.value())));
    }

    private void area(AreaId id, String name, Area.Kind kind, @org.jspecify.annotations.Nullable AreaId parent) {
        areas.add(new Area(id, name, kind.division(), kind, parent, BEGAN, null));
    }

    /** A delivery of the two nine-month periods, as counts before and now by category. */
    ExtractId deliver(LocalDate day, Map<String, long[]> counts) {
        return access.asSystem(() -> {
            List<Category> categories = new ArrayList<>();
            List<Observation> values = new ArrayList<>();
            counts.forEach((label, pair) -> {
                var id = new CategoryId(label.toLowerCase(java.util.Locale.ROOT).replace('ö', 'o'));
                categories.add(
                        new Category(DatasetId.REPORTED_CRIMES, id, label, null, false, Polarity.MORE_IS_WORSE, false));
                values.add(Observation.count(NORTH, id, BEFORE, pair[0]));
                values.add(Observation.count(NORTH, id, NOW, pair[1]));
            });
            figures.addCategories(DatasetId.REPORTED_CRIMES, categories);
            var delivery = new NewExtract(
                    DatasetId.REPORTED_CRIMES, "Polisen", day, "uttag-" + day + ".csv", "0".repeat(64), null);
            return figures.commit(delivery, values);
        });
    }

    /** A sentence with a live figure in it. */
    static Content withFigure(String category, String presentation) {
        return Content.parse("""
                {"type":"doc","content":[{"type":"paragraph","content":[
                  {"type":"text","text":"Cykelstölderna har "},
                  {"type":"figure","attrs":{"query":{"dataset":"anmalda-brott","area":"provstad-norra",
                    "category":"%s","period":"%s","base":"%s"},"presentation":"%s"}},
                  {"type":"text","text":"."}]}]}
                """.formatted(category, NOW, BEFORE, presentation));
    }
}
