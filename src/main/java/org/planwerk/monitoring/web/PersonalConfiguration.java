package org.planwerk.monitoring.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Whoever has a personal link may answer behind it, without a session: its address is the secret. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PersonalConfiguration {

    private static RequestMatcher answers() {
        var post = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                post.matcher(HttpMethod.POST, "/{municipality}/sachstand/**"),
                post.matcher(HttpMethod.POST, "/{municipality}/en/sachstand/**"));
    }

    @Bean
    Customizer<HttpSecurity> rulesOfPersonalLinks() {
        return http -> http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(answers()).permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(answers()));
    }
}
