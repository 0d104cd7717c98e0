package org.planwerk.portal.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class FeedTests {

    private static final String FIELD = "/musterstadt/handlungsfelder/1-sprache-und-bildung";

    @Autowired
    MockMvcTester mvc;

    @Test
    void theProgressOfAFieldCanBeSubscribedTo() {
        var feed = Jsoup.parse(read(FIELD + "/fortschritt.atom"), "", Parser.xmlParser());

        assertThat(feed.select("feed > id").text()).startsWith("urn:uuid:");
        assertThat(feed.select("feed > author > name").text()).isEqualTo("Stadt Musterstadt");
        assertThat(feed.select("feed > link[rel=alternate]").attr("href")).endsWith(FIELD);
        assertThat(feed.select("entry > id").eachText()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(feed.select("entry > updated").eachText()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(feed.select("feed > updated").text())
                .isEqualTo(feed.select("entry > updated").eachText().getFirst());
        for (var link : feed.select("entry > link").eachAttr("href")) {
            var address = link.replaceFirst("^https?://[^/]+", "");
            assertThat(page(address.replaceFirst("#.*", "")).select("#sachstaende"))
                    .as(address)
                    .isNotEmpty();
        }
    }

    @Test
    void theFieldSaysWhereItsFeedIs() {
        var page = page(FIELD);

        assertThat(page.select("link[type='application/atom+xml']").attr("href"))
                .isEqualTo(FIELD + "/fortschritt.atom");
        assertThat(page.select("main a[href='" + FIELD + "/fortschritt.atom']")).hasSize(1);
    }

    private Document page(String path) {
        return Jsoup.parse(read(path));
    }

    private String read(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
