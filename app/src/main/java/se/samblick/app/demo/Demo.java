package se.samblick.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samblick.app.SamblickProperties;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Accounts;
import se.samblick.app.identity.DemoAccounts;
import se.samblick.app.situation.SituationPictureId;

/** Fills an empty database with the demo, in one transaction: all of it, or nothing. */
@Component
class Demo implements ApplicationRunner, DemoAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final SamblickProperties settings;
    private final Accounts accounts;
    private final Areas areas;
    private final DemoPlaces places;
    private final DemoBoundaries boundaries;
    private final DemoPeople people;
    private final DemoFigures figures;
    private final DemoPopulation population;
    private final DemoVictims victims;
    private final DemoCases cases;
    private final DemoSurvey surveys;
    private final DemoAlarms alarms;
    private final DemoPictures pictures;
    private final Access access;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DemoAccountsFile file;

    Demo(
            SamblickProperties settings,
            Accounts accounts,
            Areas areas,
            DemoPlaces places,
            DemoBoundaries boundaries,
            DemoPeople people,
            DemoFigures figures,
            DemoPopulation population,
            DemoVictims victims,
            DemoCases cases,
            DemoSurvey surveys,
            DemoAlarms alarms,
            DemoPictures pictures,
            Access access,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.areas = areas;
        this.places = places;
        this.boundaries = boundaries;
        this.people = people;
        this.figures = figures;
        this.population = population;
        this.victims = victims;
        this.cases = cases;
        this.surveys = surveys;
        this.alarms = alarms;
        this.pictures = pictures;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
        this.file = new DemoAccountsFile(settings.data());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demo() && accounts.none() && areas.municipality().isEmpty()) {
            LocalDate day = settings.demoDate() == null ? LocalDate.now(clock) : settings.demoDate();
            List<DemoAccountsFile.Entry> entries = access.asSystem(() -> transaction.execute(status -> load(day)));
            LOG.info("The demo municipality is loaded, {} accounts in {}", entries.size(), file.path());
        }
    }

    private List<DemoAccountsFile.Entry> load(LocalDate day) {
        places.load(day);
        boundaries.load();
        DemoPeople.People made = people.load();
        figures.loadLastYear(day);
        SituationPictureId lastYear = pictures.loadLastYear(day, made.ids());
        figures.load(day);
        alarms.load(made.ids());
        population.load(day);
        victims.load(day);
        cases.load(day);
        surveys.load(day);
        pictures.load(day, lastYear, made.ids());
        // Written before the commit: a file without a database is harmless, a database nobody can enter is not.
        file.write(made.entries());
        return made.entries();
    }

    @Override
    public List<Shown> shown() {
        return settings.demo()
                ? file.read().stream()
                        .map(e -> new Shown(e.user(), e.password(), inWords(e)))
                        .toList()
                : List.of();
    }

    private String inWords(DemoAccountsFile.Entry entry) {
        String area = areas.find(new AreaId(entry.area())).map(Area::name).orElse(entry.area());
        String role = switch (entry.role()) {
            case "district-editor" -> "Förvaltningens redaktör";
            case "police-editor" -> "Polisens redaktör";
            case "contributor" -> "Medverkande förvaltning";
            case "city-coordinator" -> "Kommunens samordnare";
            case "council-member" -> "Ledamot i rådet";
            case "partner" -> "Samverkanspart";
            default -> "Administratör";
        };
        return role + ", " + area;
    }

    /** Tells who starts the program how to enter. */
    @EventListener
    @Order
    void announce(ApplicationReadyEvent ready) {
        List<DemoAccountsFile.Entry> entries = settings.demo() ? file.read() : List.of();
        if (!entries.isEmpty()) {
            System.out.println("Demokonton (även i " + file.path() + "):");
            entries.forEach(
                    e -> System.out.printf("  %-8s %-20s %s, %s%n", e.user(), e.password(), e.role(), e.area()));
            System.out.flush();
        }
    }
}
