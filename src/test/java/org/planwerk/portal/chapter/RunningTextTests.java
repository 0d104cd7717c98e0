package org.planwerk.portal.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.planwerk.web.Words;

class RunningTextTests {

    @Test
    void keepsTheElementsOfRunningText() {
        assertThat(written("<p>Ein <em>Satz</em>.</p>")).isEqualTo("<p>Ein <em>Satz</em>.</p>");
    }

    @Test
    void showsAnyOtherElementAsItWasTyped() {
        assertThat(written("<p>Oh</p><script>alert(1)</script>"))
                .doesNotContain("<script")
                .startsWith("&lt;p&gt;");
    }

    private static String written(String html) {
        var output = new StringOutput();
        new RunningText(Words.of(html)).writeTo(output);
        return output.toString();
    }
}
