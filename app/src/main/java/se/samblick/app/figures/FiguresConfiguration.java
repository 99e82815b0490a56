package se.samblick.app.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.identity.SettingsLine;
import se.samblick.app.ui.RailItem;

@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {
    @Bean
    RailItem changesRail(Access access) {
        return new RailItem(
                "laget", RailItem.Section.SEE, 10, "/laget", "chart", true, () -> access.may(Right.READ_FIGURES));
    }

    @Bean
    RailItem dataRail(Access access) {
        return new RailItem(
                "data", RailItem.Section.DATA, 10, "/data", "data", false, () -> access.may(Right.READ_FIGURES));
    }

    @Bean
    SettingsLine placeSettings(Access access) {
        return new SettingsLine(
                40, "/installningar/platser", "figures.places.settings", () -> access.may(Right.EDIT_AREAS));
    }
}
