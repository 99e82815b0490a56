package se.samblick.app.survey;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.RailItem;

@Configuration(proxyBeanMethods = false)
class SurveyRail {
    @Bean
    RailItem surveysInRail(Access access) {
        return new RailItem(
                "undersokningar",
                RailItem.Section.SEE,
                15,
                SurveyAddress.ROOT,
                "question",
                false,
                () -> access.may(Right.READ_FIGURES));
    }
}
