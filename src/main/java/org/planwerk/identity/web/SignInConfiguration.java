package org.planwerk.identity.web;

import jakarta.servlet.DispatcherType;
import java.util.function.Predicate;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Who may open what is not for everybody, and how they are recognised. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SignInConfiguration {

    private static final String[] WORKSHOP = {"/*/werkstatt/**", "/*/en/werkstatt/**"};
    private static final String[] OPERATION = {"/betrieb/**", "/en/betrieb/**"};
    private static final String[] OWN = {"/anmelden/konto/**", "/en/anmelden/konto/**"};
    private static final String[] DOOR = {"/anmelden/**", "/en/anmelden/**"};

    /** Goes before the rules of {@code web}, which know only what is for everybody. */
    @Bean
    Customizer<HttpSecurity> rulesOfAccess(SessionContexts contexts, WayIn wayIn) {
        return http -> http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(WORKSHOP)
                        .access(only(acting -> acting.may(Permission.READ_WORKSHOP)))
                        .requestMatchers(OPERATION)
                        .access(only(Acting::operator))
                        .requestMatchers(OWN)
                        .access(only(acting -> true))
                        .requestMatchers(DOOR)
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(wayIn).accessDeniedHandler(wayIn))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static AuthorizationManager<RequestAuthorizationContext> only(Predicate<Acting> who) {
        return (authentication, request) -> {
            var somebody = authentication.get();
            return new AuthorizationDecision(
                    somebody != null && somebody.getPrincipal() instanceof Acting acting && who.test(acting));
        };
    }

    /** Of two requests that write to one session at once neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** In a cookie: it outlives a lost session, and asking for a form needs none. */
    static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("planwerk-form");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Strict").path("/"));
        return tokens;
    }

    // Lax: somebody who follows a link from a letter is still signed in.
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("planwerk");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }
}
