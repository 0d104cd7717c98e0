package org.planwerk.web;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts the gallery among the pages of a municipality, with a menu and a contact as rooms provide them. */
@TestConfiguration(proxyBeanMethods = false)
public class GalleryConfiguration {

    @Bean
    RouterFunction<ServerResponse> gallery(Surroundings surroundings) {
        return RouterFunctions.route()
                .GET(
                        "/{municipality}/galerie/{name}",
                        request -> ServerResponse.ok()
                                .contentType(
                                        new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                                .body(new Gallery(
                                                Page.of(request.servletRequest(), surroundings),
                                                request.param("rtl").isPresent())
                                        .render(request.pathVariable("name"))))
                .GET("/{municipality}/kaputt", request -> {
                    throw new IllegalStateException("a message with the name of a person");
                })
                .build();
    }

    @Bean
    Navigation menu() {
        return () -> List.of(
                new Navigation.Item("overview", "web.error.overview", ""),
                new Navigation.Item("plan", "web.footer.plan", "/plan"),
                new Navigation.Item("terms", "web.footer.terms", "/begriffe"),
                new Navigation.Item("documents", "web.footer.documents", "/dokumente"));
    }

    @Bean
    FooterContact footerContact() {
        return () -> Optional.of(new FooterContact.Lines(
                List.of("Referat Migration und Teilhabe", "Kirchstraße 11, 00000 Musterstadt"),
                "integration@example.org"));
    }
}
