package se.samblick.app.area;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samblick.app.identity.SettingsLine;

@Configuration(proxyBeanMethods = false)
class AreaConfiguration {
    @Bean
    SettingsLine areaSettings() {
        return new SettingsLine(30, "/omraden", "area.list", () -> true);
    }
}
