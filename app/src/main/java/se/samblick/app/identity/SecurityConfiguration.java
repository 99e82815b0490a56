package se.samblick.app.identity;

import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samblick.app.ui.ImportMap;

/**
 * The doors. Two chains of filters: programs with a token, which need no session and cannot be misled by a foreign page
 * into calling, and everyone else, with a session in the database and a token in each form. Neither decides on
 * addresses; that is {@link RouteGuard}'s, which knows the handler and refuses what has no rule.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableJdbcHttpSession
@EnableConfigurationProperties(IdentityProperties.class)
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final Access access;
    private final Refusals refusals;

    SecurityConfiguration(Access access, Refusals refusals) {
        this.access = access;
        this.refusals = refusals;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard(access, refusals)).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Tokens tokens, ContentSecurityPolicy policy) {
        RequestMatcher withToken = request ->
                TokenFilter.hasToken(request) && request.getRequestURI().matches("/(api|actuator)/.*");
        shared(http.securityMatcher(withToken), policy);
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            SessionIdentity sessions,
            HttpSessionCsrfTokenRepository csrfTokens,
            ContentSecurityPolicy policy) {
        shared(http, policy);
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .build();
    }

    private void shared(HttpSecurity http, ContentSecurityPolicy policy) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Right.READ_METRICS.name())
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.value()))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(
                                org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                        .CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    @Bean
    HttpSessionCsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Nobody signs in through Spring's own manager; without this bean Boot would make a user of its own. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new org.springframework.security.authentication.ProviderNotFoundException(
                    "Accounts sign in by their own page");
        };
    }

    @Bean
    ScriptHash importMap() {
        return new ScriptHash(ImportMap.hash());
    }

    @Bean
    ContentSecurityPolicy contentSecurityPolicy(ObjectProvider<ScriptHash> hashes) {
        return ContentSecurityPolicy.of(
                hashes.stream().map(ScriptHash::value).collect(Collectors.toUnmodifiableList()));
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer(); // HttpOnly, and Secure when the visitor came by https
        cookie.setCookieName("samblick");
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessions(IdentityProperties properties) {
        var conflicts = new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        Duration idle = properties.sessionIdle();
        return repository -> {
            conflicts.customize(repository);
            repository.setDefaultMaxInactiveInterval(idle);
        };
    }
}
