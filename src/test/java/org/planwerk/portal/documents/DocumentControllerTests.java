package org.planwerk.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.DemoPages.open;

import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class DocumentControllerTests {

    private static final String PLAN = "Zusammen leben, zusammen wachsen – Integrationsplan 2019";

    @Autowired
    MockMvcTester mvc;

    @Test
    void listsDocumentsByEditionWithTypeSizeAndDate() {
        var page = open(mvc, "/musterstadt/dokumente");

        assertThat(page.select("li:contains(" + PLAN + ")").text()).contains("PDF, 9", "kB", "6. Mai 2019");
        assertThat(page.select("section h2")).hasSizeGreaterThan(2);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.text()).doesNotContain("Entwurf 2023-12-08");
    }

    @Test
    void saysThatAFileIsNotKeptHere() {
        var page = open(mvc, "/goeppingen/dokumente");

        assertThat(page.select("li:contains(Integrationsplan)").text())
                .contains("nicht hier aufbewahrt", "Original ansehen auf www.goeppingen.de");
        assertThat(page.select("main a[href*=/dateien/]")).isEmpty();
    }

    @Test
    void givesAwayTheBytesAndKnowsThemAgain() throws Exception {
        var link = link("/musterstadt/dokumente");
        var file = mvc.get().uri(URI.create(link)).exchange();
        var response = file.getResponse();

        assertThat(file).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(response.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .endsWith("sandbox");
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''");
        var hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(response.getContentAsByteArray()));
        assertThat(response.getHeader("ETag")).isEqualTo("\"" + hash + "\"");

        assertThat(mvc.get().uri(URI.create(link)).header("If-None-Match", "\"" + hash + "\""))
                .hasStatus(304);
    }

    @Test
    void neverGivesAwayAFileOfAnotherTownOrOneThatIsNotPublic() {
        var link = link("/musterstadt/dokumente");

        assertThat(mvc.get().uri(URI.create(link.replace("/musterstadt/", "/goeppingen/"))))
                .hasStatus(404);
        assertThat(
                        mvc.get()
                                .uri(
                                        "/musterstadt/dateien/01a2077a-c8a8-78ce-a533-b4b008903d68/fortschreibung-entwurf-2023-12-08.txt"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/musterstadt/dateien/nichts/x.pdf")).hasStatus(404);
    }

    @Test
    void sendsReadersToTheNameOfTheFile() {
        var link = link("/musterstadt/dokumente");

        assertThat(mvc.get().uri(URI.create(link.substring(0, link.lastIndexOf('/')) + "/alt.pdf")))
                .hasStatus(301)
                .hasRedirectedUrl(link);
    }

    private String link(String path) {
        return open(mvc, path)
                .select("li:contains(" + PLAN + ") a[href*=/dateien/]")
                .attr("href");
    }
}
