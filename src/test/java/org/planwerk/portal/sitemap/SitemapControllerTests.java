package org.planwerk.portal.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.DemoPages.open;
import static org.planwerk.portal.DemoPages.text;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class SitemapControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void namesTheMapOfEveryMunicipality() {
        assertThat(mvc.get().uri("/sitemap.xml")).hasStatusOk().hasContentTypeCompatibleWith("application/xml");
        assertThat(text(mvc, "/sitemap.xml"))
                .contains("<loc>http://localhost/musterstadt/sitemap.xml</loc>", "/landkreis-goeppingen/sitemap.xml");
    }

    @Test
    void namesEveryPageInEachLanguage() {
        var map = Jsoup.parse(text(mvc, "/musterstadt/sitemap.xml"), Parser.xmlParser());
        var pages = map.select("loc").eachText();

        assertThat(pages)
                .contains(
                        "http://localhost/musterstadt",
                        "http://localhost/musterstadt/en/quellen",
                        "http://localhost/musterstadt/quellen/2-auftaktveranstaltung")
                .doesNotHaveDuplicates()
                .noneMatch(page -> page.contains("kanarienvogel"));
        assertThat(map.select("url").first()).isNotNull();
        assertThat(map.select("xhtml|link[hreflang=en]")).hasSize(pages.size());
    }

    @Test
    void keepsSearchEnginesAwayFromSearchesAndDemonstrations() {
        assertThat(text(mvc, "/robots.txt")).contains("Disallow: /*/suche", "Sitemap: http://localhost/sitemap.xml");
        assertThat(mvc.get().uri("/musterstadt/begriffe")).hasHeader("X-Robots-Tag", "noindex");
        assertThat(open(mvc, "/musterstadt/begriffe").select("h1")).hasSize(1);
    }
}
