package se.samblick.app.watch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samblick.app.figures.FigureView;

/** The views that this room adds to Läget. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
    @Bean
    FigureView alarmView() {
        return new FigureView("alarms", AlarmPages.PATH, 10);
    }

    @Bean
    FigureView trendView() {
        return new FigureView("trends", TrendPages.PATH, 20);
    }

    @Bean
    FigureView areaView() {
        return new FigureView("areas", ComparisonPages.PATH, 30);
    }

    @Bean
    FigureView forecastView() {
        return new FigureView("forecast", PrognosisPages.PATH, 40);
    }
}
