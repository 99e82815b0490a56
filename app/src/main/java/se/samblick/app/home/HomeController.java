package se.samblick.app.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samblick.app.figures.Extract;
import se.samblick.app.figures.Figures;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.identity.SignedIn;
import se.samblick.app.situation.PictureDesk;
import se.samblick.app.ui.RailItem;

/** Hem. */
@Controller
class HomeController {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int MOST_NEWS = 8;

    private final PictureDesk desk;
    private final Figures figures;
    private final Access access;
    private final Clock clock;

    HomeController(PictureDesk desk, Figures figures, Access access, Clock clock) {
        this.desk = desk;
        this.figures = figures;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/")
    @SignedIn
    String home(Model model) {
        model.addAttribute("page", page());
        return "home/home";
    }

    private HomePage page() {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        boolean reads = access.may(Right.READ_INTERNAL);
        List<HomePage.News> news = news();
        return new HomePage(
                today,
                today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                reads,
                access.may(Right.EDIT_PICTURE),
                access.may(Right.IMPORT_FIGURES),
                reads && !desk.any() && news.isEmpty(),
                reads ? desk.stopped().orElse(null) : null,
                reads ? desk.overturned() : List.of(),
                reads ? desk.drafts() : List.of(),
                reads ? desk.waiting() : List.of(),
                news);
    }

    private List<HomePage.News> news() {
        List<HomePage.News> news = new ArrayList<>();
        if (access.may(Right.READ_FIGURES)) {
            for (Extract extract : figures.extracts(null, 1, MOST_NEWS)) {
                if (extract.state() == Extract.State.COMMITTED) {
                    news.add(new HomePage.News(
                            extract.committedAt(),
                            "home.news.extract",
                            figures.dataset(extract.dataset()).title(),
                            "",
                            extract.extracted(),
                            "/data/uttag/" + extract.id(),
                            extract.committedBy()));
                }
            }
        }
        if (access.may(Right.READ_INTERNAL)) {
            desk.signatures(MOST_NEWS)
                    .forEach(s -> news.add(new HomePage.News(
                            s.at(), "home.news.signed", s.picture(), s.party(), null, s.address(), s.by())));
        }
        news.sort(Comparator.comparing(HomePage.News::at).reversed());
        return news.subList(0, Math.min(MOST_NEWS, news.size()));
    }

    @Bean
    static RailItem homeInRail() {
        return RailItem.of("hem", RailItem.Section.HOME, 0, "/", "home", true);
    }
}
