package se.samblick.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.AreaProfile;
import se.samblick.app.area.Areas;
import se.samblick.app.area.Division;
import se.samblick.app.area.Party;
import se.samblick.app.area.Priorities;
import se.samblick.app.area.Vulnerability;
import se.samblick.app.area.VulnerableAreas;

/** Norrvik: three districts with neighbourhoods, two local police areas, six parties. All names are made up. */
@Component
class DemoPlaces {
    static final AreaId CITY = new AreaId("norrvik");
    static final AreaId BJORKHAGA = new AreaId("bjorkhaga");
    static final AreaId HAMNSTADEN = new AreaId("hamnstaden");
    static final AreaId KVARNLIDEN = new AreaId("kvarnliden");
    static final AreaId NORTH = new AreaId("lpo-norra");
    static final AreaId SOUTH = new AreaId("lpo-sodra");

    /** Districts and their neighbourhoods, each with its share of the district. */
    static final Map<AreaId, List<Neighbourhood>> NEIGHBOURHOODS = Map.of(
            BJORKHAGA,
            List.of(
                    new Neighbourhood("bjorkhaga-torg", "Björkhaga torg", 0.44),
                    new Neighbourhood("angsbacken", "Ängsbacken", 0.33),
                    new Neighbourhood("solhojden", "Solhöjden", 0.23)),
            HAMNSTADEN,
            List.of(
                    new Neighbourhood("hamnkvarteren", "Hamnkvarteren", 0.5),
                    new Neighbourhood("gamla-varvet", "Gamla varvet", 0.3),
                    new Neighbourhood("strandangen", "Strandängen", 0.2)),
            KVARNLIDEN,
            List.of(
                    new Neighbourhood("kvarnbyn", "Kvarnbyn", 0.42),
                    new Neighbourhood("lillasen", "Lillåsen", 0.35),
                    new Neighbourhood("ekbacken", "Ekbacken", 0.23)));

    static final List<AreaId> DISTRICTS = List.of(BJORKHAGA, HAMNSTADEN, KVARNLIDEN);

    private static final LocalDate BEGAN = LocalDate.of(2015, 1, 1);

    private final Areas areas;
    private final VulnerableAreas vulnerable;
    private final Priorities priorities;

    DemoPlaces(Areas areas, VulnerableAreas vulnerable, Priorities priorities) {
        this.areas = areas;
        this.vulnerable = vulnerable;
        this.priorities = priorities;
    }

    record Neighbourhood(String id, String name, double share) {}

    void load(LocalDate day) {
        add(CITY, "Norrvik", Area.Kind.MUNICIPALITY, null);
        district(BJORKHAGA, "Björkhaga");
        district(HAMNSTADEN, "Hamnstaden");
        district(KVARNLIDEN, "Kvarnliden");
        var region = new AreaId("polisregion");
        add(region, "Polisregion Kusten", Area.Kind.POLICE_REGION, null);
        add(NORTH, "Lokalpolisområde Norra Norrvik", Area.Kind.LOCAL_POLICE_AREA, region);
        add(SOUTH, "Lokalpolisområde Södra Norrvik", Area.Kind.LOCAL_POLICE_AREA, region);
        areas.cover(NORTH, BJORKHAGA, BEGAN, null);
        areas.cover(NORTH, KVARNLIDEN, BEGAN, null);
        areas.cover(SOUTH, HAMNSTADEN, BEGAN, null);
        // The railway parts Kvarnliden: its southern half is policed from the harbour.
        areas.cover(SOUTH, KVARNLIDEN, LocalDate.of(2023, 1, 1), null);
        parties();
        profiles(day);
        localPriorities();
        vulnerable.classify(new AreaId("angsbacken"), Vulnerability.Grade.VULNERABLE, LocalDate.of(2021, 10, 1));
    }

    private void district(AreaId id, String name) {
        add(id, name, Area.Kind.DISTRICT, CITY);
        NEIGHBOURHOODS
                .getOrDefault(id, List.of())
                .forEach(n -> add(new AreaId(n.id()), n.name(), Area.Kind.NEIGHBOURHOOD, id));
    }

    private void add(AreaId id, String name, Area.Kind kind, @org.jspecify.annotations.Nullable AreaId parent) {
        Division division = kind.division();
        areas.add(new Area(id, name, division, kind, parent, BEGAN, null));
    }

    private void parties() {
        areas.add(new Party("bjorkhaga-sdf", "Björkhaga stadsdelsförvaltning", Party.Kind.MUNICIPALITY, BJORKHAGA));
        areas.add(new Party("hamnstaden-sdf", "Hamnstadens stadsdelsförvaltning", Party.Kind.MUNICIPALITY, HAMNSTADEN));
        areas.add(new Party("kvarnliden-sdf", "Kvarnlidens stadsdelsförvaltning", Party.Kind.MUNICIPALITY, KVARNLIDEN));
        areas.add(new Party("lpo-norra", "Lokalpolisområde Norra Norrvik", Party.Kind.POLICE, NORTH));
        areas.add(new Party("lpo-sodra", "Lokalpolisområde Södra Norrvik", Party.Kind.POLICE, SOUTH));
        areas.add(new Party("utbildning", "Utbildningsförvaltningen", Party.Kind.OTHER, CITY));
        areas.add(new Party("trafik", "Trafikkontoret", Party.Kind.OTHER, CITY));
    }

    private void profiles(LocalDate day) {
        int year = day.getYear() - 1;
        profile(CITY, "Kustkommun med tre stadsdelar kring hamnen och ån.", 91_400, 94_100, year, 0.061, 0.118, 0.24);
        profile(
                BJORKHAGA,
                "Björkhaga ligger nordväst om ån och består av Björkhaga torg, Ängsbacken och Solhöjden. Kring torget"
                        + " finns hyreshus från 1960-talet, vårdcentral, bibliotek och stadens bussterminal; Solhöjden är"
                        + " villabebyggelse.",
                34_800,
                35_200,
                year,
                0.083,
                0.142,
                0.31);
        profile(
                HAMNSTADEN,
                "Hamnstaden omfattar hamnen, handelsgatorna och de nybyggda kvarteren på Gamla varvet. Många rör sig här"
                        + " utan att bo här, framför allt sommartid och på kvällar.",
                32_900,
                34_900,
                year,
                0.049,
                0.101,
                0.2);
        profile(
                KVARNLIDEN,
                "Kvarnliden är en blandad stadsdel söder om järnvägen med flera skolor och stora grönområden.",
                23_700,
                24_000,
                year,
                0.045,
                0.106,
                0.19);
    }

    private void profile(
            AreaId area,
            String description,
            long population,
            long forecast,
            int year,
            double assistance,
            double noSchool,
            double rented) {
        priorities.save(
                area,
                new AreaProfile(
                        description,
                        population,
                        year,
                        forecast,
                        year + 5,
                        "Kommunens befolkningsprognos",
                        List.of(
                                indicator("Hushåll med ekonomiskt bistånd", assistance, 0.061, year),
                                indicator("20–24 år utan gymnasieexamen", noSchool, 0.118, year),
                                indicator("Boende i allmännyttans hyresrätter", rented, 0.24, year))));
    }

    private static AreaProfile.Indicator indicator(String label, double value, double city, int year) {
        return new AreaProfile.Indicator(label, value, city, AreaProfile.Unit.PERCENT, year, "Kommunens områdesfakta");
    }

    private void localPriorities() {
        priorities.choose(BJORKHAGA, "2024", "unsafe-places");
        priorities.own(
                BJORKHAGA,
                null,
                "Bedrägerier mot äldre",
                "Äldre i Björkhaga utsätts för telefon- och hembesöksbedrägerier. Bank, hemtjänst och"
                        + " pensionärsorganisationer är viktiga medspelare.");
        UUID safety = priorities.own(
                BJORKHAGA,
                null,
                "Trygga skolvägar",
                "Barn ska kunna gå och cykla till skolan på egen hand. Skolorna, förvaltningen och polisen arbetar ihop.");
        priorities.own(
                BJORKHAGA,
                safety,
                "Gångtunneln vid Ängsbacken",
                "Tunneln är mörk och används av elever på väg till två skolor.");
        priorities.choose(HAMNSTADEN, "2024", "unsafe-places");
        priorities.choose(KVARNLIDEN, "2024", "youth-at-risk");
    }
}
