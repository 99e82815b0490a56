package se.samblick.app.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.AreaPath;
import se.samblick.app.identity.Forbidden;
import se.samblick.app.ui.Conflict;

/** A city of two districts; the northern police area covers one of them and the neighbouring town. */
@SpringBootTest
@Transactional
class AreasTests {
    private static final LocalDate BEGAN = LocalDate.of(2015, 1, 1);
    private static final AreaId CITY = new AreaId("staden");
    private static final AreaId NORTH = new AreaId("norra");
    private static final AreaId SOUTH = new AreaId("sodra");
    private static final AreaId POLICE = new AreaId("lpo-nord");

    @Autowired
    private Areas areas;

    @Autowired
    private Priorities priorities;

    @Autowired
    private Access access;

    @BeforeEach
    void aCityOfTwoDistricts() {
        access.asSystem(() -> {
            add(CITY, "Staden", Area.Kind.MUNICIPALITY, null);
            add(NORTH, "Norra", Area.Kind.DISTRICT, CITY);
            add(SOUTH, "Södra", Area.Kind.DISTRICT, CITY);
            add(new AreaId("backen"), "Backen", Area.Kind.NEIGHBOURHOOD, NORTH);
            add(new AreaId("grannstad"), "Grannstad", Area.Kind.MUNICIPALITY, null);
            add(POLICE, "LPO Nord", Area.Kind.LOCAL_POLICE_AREA, null);
            areas.cover(POLICE, NORTH, LocalDate.of(2020, 1, 1), null);
            areas.cover(POLICE, new AreaId("grannstad"), BEGAN, null);
            return areas;
        });
    }

    private void add(AreaId id, String name, Area.Kind kind, @Nullable AreaId parent) {
        areas.add(new Area(id, name, kind.division(), kind, parent, BEGAN, null));
    }

    @Test
    void listsPartsAfterWhatTheyArePartOf() {
        List<Area> municipal = areas.on(LocalDate.of(2025, 1, 1), Division.MUNICIPAL);

        assertThat(municipal)
                .extracting(a -> a.id().value())
                .containsExactly("staden", "norra", "backen", "sodra", "grannstad");
    }

    @Test
    void aPoliceAreaCoversPartsOfSeveralMunicipalities() {
        assertThat(areas.coveredBy(POLICE, LocalDate.of(2025, 1, 1)))
                .extracting(Area::name)
                .containsExactlyInAnyOrder("Norra", "Grannstad");
        assertThat(areas.coveredBy(POLICE, LocalDate.of(2019, 12, 31)))
                .extracting(Area::name)
                .containsExactly("Grannstad");
    }

    @Test
    void leadsToAnAreaThroughBothDivisions() {
        assertThat(areas.paths(new AreaId("backen")))
                .containsExactlyInAnyOrder(
                        AreaPath.of("staden", "norra", "backen"), AreaPath.of("lpo-nord", "norra", "backen"));
        assertThat(areas.paths(SOUTH)).containsExactly(AreaPath.of("staden", "sodra"));
    }

    @Test
    void showsAnAreaOnlyWhileItExists() {
        access.asSystem(() -> {
            areas.change(new Area(
                    SOUTH, "Södra", Division.MUNICIPAL, Area.Kind.DISTRICT, CITY, BEGAN, LocalDate.of(2023, 12, 31)));
            return SOUTH;
        });

        assertThat(areas.on(LocalDate.of(2023, 12, 31), Division.MUNICIPAL))
                .extracting(Area::id)
                .contains(SOUTH);
        assertThat(areas.on(LocalDate.of(2024, 1, 1), Division.MUNICIPAL))
                .extracting(Area::id)
                .doesNotContain(SOUTH);
        assertThat(areas.get(SOUTH).name()).isEqualTo("Södra");
    }

    @Test
    void refusesAnAreaInsideItself() {
        assertThatThrownBy(() -> access.asSystem(() -> {
                    areas.change(
                            new Area(CITY, "Staden", Division.MUNICIPAL, Area.Kind.MUNICIPALITY, NORTH, BEGAN, null));
                    return CITY;
                }))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("area.parent.loop");
    }

    @Test
    void refusesAChangeByNobody() {
        assertThatThrownBy(() -> add(new AreaId("ny"), "Ny", Area.Kind.DISTRICT, CITY))
                .isInstanceOf(Forbidden.class);
        assertThat(areas.find(new AreaId("ny"))).isEmpty();
    }

    @Test
    void numbersLocalPrioritiesAndTheirParts() {
        access.asSystem(() -> {
            UUID first = priorities.own(NORTH, null, "Torget", "");
            priorities.own(NORTH, first, "Kvällar", "");
            priorities.own(NORTH, first, "Dagar", "");
            return priorities.choose(NORTH, "2024", "youth-at-risk");
        });

        assertThat(priorities.of(NORTH))
                .extracting(p -> p.number() + " " + p.title())
                .containsExactly("1 Torget", "1.1 Kvällar", "1.2 Dagar", "2 Unga i riskzon för destruktivt beteende");
    }

    @Test
    void bringsARemovedPriorityBackWithItsParts() {
        UUID first = access.asSystem(() -> {
            UUID id = priorities.own(NORTH, null, "Torget", "");
            priorities.own(NORTH, id, "Kvällar", "");
            priorities.remove(NORTH, id);
            return id;
        });
        assertThat(priorities.of(NORTH)).isEmpty();

        access.asSystem(() -> {
            priorities.restore(NORTH, first);
            return first;
        });

        assertThat(priorities.of(NORTH)).extracting(Priority::number).containsExactly("1", "1.1");
    }
}
