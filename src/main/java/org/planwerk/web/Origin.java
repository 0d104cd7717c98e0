package org.planwerk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How addresses in letters begin: as the operator says with PLANWERK_ADDRESS, else as the page was asked for. */
@Component
public class Origin {

    private final String address;

    Origin(@Value("${planwerk.address:}") String address) {
        this.address = address.strip().replaceFirst("/+$", "");
    }

    /** How they begin in letters that are written without a request, if {@code noted} was how one of an earlier one began. */
    public String orElse(String noted) {
        return address.isEmpty() ? noted : address;
    }

    public String of(HttpServletRequest request, Locale language) {
        var origin = address.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : address;
        return origin + (language.equals(Locale.GERMAN) ? "" : "/" + language);
    }
}
