package se.samblick.app.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.area.Vulnerability.Grade;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Forbidden;
import se.samblick.app.ui.InvalidInput;

@SpringBootTest
@Transactional
class VulnerableAreasTests {
    private static final AreaId HILL = new AreaId("backen");
    private static final LocalDate FIRST_LIST = LocalDate.of(2021, 10, 1);
    private static final LocalDate SECOND_LIST = LocalDate.of(2023, 12, 1);

    @Autowired
    private Areas areas;

    @Autowired
    private VulnerableAreas vulnerable;

    @Autowired
    private Access access;

    @BeforeEach
    void found() {
        access.asSystem(() -> areas.add(new Area(
                HILL, "Backen", Division.MUNICIPAL, Area.Kind.MUNICIPALITY, null, LocalDate.of(2015, 1, 1), null)));
    }

    @Test
    void aNewGradeEndsTheOneBefore() {
        classify(Grade.VULNERABLE, FIRST_LIST);
        classify(Grade.RISK, SECOND_LIST);

        assertThat(vulnerable.of(HILL))
                .containsExactly(
                        new Vulnerability(HILL, Grade.VULNERABLE, FIRST_LIST, SECOND_LIST.minusDays(1)),
                        new Vulnerability(HILL, Grade.RISK, SECOND_LIST, null));
        assertThat(vulnerable.grade(HILL, FIRST_LIST.minusDays(1))).isEmpty();
        assertThat(vulnerable.grade(HILL, SECOND_LIST.minusDays(1))).contains(Grade.VULNERABLE);
        assertThat(vulnerable.on(SECOND_LIST)).containsEntry(HILL, Grade.RISK);
    }

    @Test
    void anAreaMayLeaveTheListAndComeBack() {
        classify(Grade.VULNERABLE, FIRST_LIST);
        classify(null, SECOND_LIST);
        classify(Grade.VULNERABLE, SECOND_LIST.plusYears(2));

        assertThat(vulnerable.grade(HILL, SECOND_LIST)).isEmpty();
        assertThat(vulnerable.grade(HILL, SECOND_LIST.plusYears(2))).contains(Grade.VULNERABLE);
    }

    @Test
    void refusesADayBeforeTheLatestChange() {
        classify(Grade.VULNERABLE, SECOND_LIST);

        assertThatThrownBy(() -> classify(Grade.RISK, FIRST_LIST)).isInstanceOf(InvalidInput.class);
        assertThat(vulnerable.of(HILL)).hasSize(1);
    }

    @Test
    void theSameGradeAgainChangesNothing() {
        classify(Grade.RISK, FIRST_LIST);
        classify(Grade.RISK, SECOND_LIST);

        assertThat(vulnerable.of(HILL)).containsExactly(new Vulnerability(HILL, Grade.RISK, FIRST_LIST, null));
    }

    @Test
    void onlyThoseWhoMayEditAreasClassifyThem() {
        assertThatThrownBy(() -> vulnerable.classify(HILL, Grade.RISK, FIRST_LIST))
                .isInstanceOf(Forbidden.class);
    }

    private void classify(@org.jspecify.annotations.Nullable Grade grade, LocalDate from) {
        access.asSystem(() -> {
            vulnerable.classify(HILL, grade, from);
            return true;
        });
    }
}
