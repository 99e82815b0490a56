package se.samblick.app.area;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samblick.app.ui.SettingsItem;

@Configuration(proxyBeanMethods = false)
class AreaConfiguration {
    @Bean
    SettingsItem areaSettings() {
        return new SettingsItem("area", "/omraden", 10, () -> true);
    }
}
