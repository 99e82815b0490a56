package se.samblick.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "se.samblick", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRuleTests {
    @ArchTest
    static void looksAtTheWholeProduct(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(300);
        assertThat(classes.contain("se.samblick.analysis.Period")).isTrue();
        assertThat(classes.contain("se.samblick.app.SamblickApplication")).isTrue();
    }

    @ArchTest
    static final ArchRule librariesKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage(
                    "se.samblick.analysis..",
                    "se.samblick.documents..",
                    "se.samblick.tables..",
                    "se.samblick.review..",
                    "se.samblick.charts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("se.samblick.app..", "org.springframework..")
            .because("figures must be checkable from the command line without a server");

    @ArchTest
    static final ArchRule onlyRepositoriesSpeakToTheDatabase = noClasses()
            .that()
            .resideInAPackage("se.samblick.app..")
            .and()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..")
            .because("SQL stands in the repository of the room that owns the table");

    @ArchTest
    static final ArchRule repositoriesAreHidden = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate()
            .because("other rooms go through the facade");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideInAPackage("se.samblick..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("what depends on the time must be testable on another day");
}
