package org.planwerk.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Opens pages of the demonstration as somebody who reads them. */
public final class DemoPages {

    private DemoPages() {}

    /** A page that is there. */
    public static Document open(MockMvcTester mvc, String path) {
        return Jsoup.parse(text(mvc, path));
    }

    public static String text(MockMvcTester mvc, String path) {
        var result = mvc.get().uri(URI.create(path)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }
}
