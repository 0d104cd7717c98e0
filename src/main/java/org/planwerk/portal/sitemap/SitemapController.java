package org.planwerk.portal.sitemap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.planwerk.portal.content.PublicContents;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Messages;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** Tells search engines which pages there are, and which of them are no use to them. */
@Controller
class SitemapController {

    /** What the protocol allows in one file. */
    private static final int MOST = 50_000;

    private final Municipalities municipalities;
    private final PublicContents contents;

    SitemapController(Municipalities municipalities, PublicContents contents) {
        this.municipalities = municipalities;
        this.contents = contents;
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        open(response, MediaType.TEXT_PLAIN_VALUE).print("""
                User-agent: *
                Disallow: /*/suche
                Disallow: /*/werkstatt/
                Disallow: /betrieb/
                Sitemap: %s/sitemap.xml
                """.formatted(origin(request)));
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var out = open(response, MediaType.APPLICATION_XML_VALUE);
        out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        municipalities
                .list()
                .forEach(town -> out.print(
                        "<sitemap><loc>%s/%s/sitemap.xml</loc></sitemap>\n".formatted(origin(request), town.slug())));
        out.print("</sitemapindex>\n");
    }

    /** Every address in each language, and where the same page stands in the others. */
    @GetMapping("/{municipality}/sitemap.xml")
    void pages(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var town = origin(request) + "/" + Tenant.get().slug();
        var paths = PublicPaths.list(contents.get());
        var out = open(response, MediaType.APPLICATION_XML_VALUE);
        out.print(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset"
                        + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        paths.stream()
                .limit(MOST / Messages.LANGUAGES.size())
                .forEach(path -> Messages.LANGUAGES.forEach(language -> url(out, town, language, path)));
        out.print("</urlset>\n");
    }

    private static void url(PrintWriter out, String town, Locale language, String path) {
        out.print("<url><loc>" + address(town, language, path) + "</loc>");
        Messages.LANGUAGES.forEach(other -> out.print("<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                .formatted(other.toLanguageTag(), address(town, other, path))));
        out.print("</url>\n");
    }

    // Paths are letters, digits and hyphens: nothing in them has to be escaped.
    private static String address(String town, Locale language, String path) {
        return town + (language.equals(Locale.GERMAN) ? "" : "/" + language.toLanguageTag()) + path;
    }

    private static String origin(HttpServletRequest request) {
        return HtmlUtils.htmlEscape(
                ServletUriComponentsBuilder.fromContextPath(request).toUriString());
    }

    private static PrintWriter open(HttpServletResponse response, String type) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        return response.getWriter();
    }
}
