package org.planwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Opens pages as readers get them. */
public final class Pages {

    private Pages() {}

    public static Document get(MockMvcTester mvc, String path) {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).as(path).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8), "");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
