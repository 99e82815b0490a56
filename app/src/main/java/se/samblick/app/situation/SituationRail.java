package se.samblick.app.situation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.RailItem;

@Configuration(proxyBeanMethods = false)
class SituationRail {
    @Bean
    RailItem picturesInRail(Access access) {
        return new RailItem(
                "lagesbilder",
                RailItem.Section.WRITE,
                10,
                "/lagesbilder",
                "doc",
                true,
                () -> access.may(Right.READ_INTERNAL));
    }
}
