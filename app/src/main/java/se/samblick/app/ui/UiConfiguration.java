package se.samblick.app.ui;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UiProperties.class)
class UiConfiguration {
    @Bean
    Messages messageSource() {
        return new Messages();
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(UiFactory.LANGUAGE_COOKIE);
        resolver.setDefaultLocale(Language.SV.locale());
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }
}
