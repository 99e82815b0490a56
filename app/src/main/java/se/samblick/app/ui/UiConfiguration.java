package se.samblick.app.ui;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
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

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Samblick")
                        .version("1")
                        .description("Figures, situation pictures and what belongs to them. Errors are problem details"
                                + " (RFC 9457)."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
