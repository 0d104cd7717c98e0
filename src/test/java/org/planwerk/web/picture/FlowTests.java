package org.planwerk.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planwerk.web.FateSign;
import org.planwerk.web.picture.Flow.Bundle;

class FlowTests {

    private static final Map<FateSign, String> FATES =
            Stream.of(FateSign.values()).collect(Collectors.toMap(fate -> fate, fate -> fate.name()));

    @Test
    void drawsAThreadForEveryThing() {
        var svg = svg(List.of(
                new Bundle(FateSign.KEPT, 7, 7),
                new Bundle(FateSign.MERGED, 3, 1),
                new Bundle(FateSign.DROPPED, 2, 0),
                new Bundle(FateSign.NEW, 0, 4)));

        assertThat(count(svg, "class=\"f\"")).isEqualTo(7 + 3 + 2 + 4);
        assertThat(svg)
                .contains("7 KEPT", "3 MERGED", "1 daraus", "2 DROPPED", "4 NEW")
                .doesNotContain("ribbon");
    }

    @Test
    void drawsARibbonForEveryFateAboveFortyThings() {
        var svg = svg(List.of(
                new Bundle(FateSign.KEPT, 39, 39),
                new Bundle(FateSign.MERGED, 2, 1),
                new Bundle(FateSign.MERGED, 3, 1)));

        assertThat(count(svg, "class=\"ribbon\"")).isEqualTo(2);
        assertThat(svg).contains("39 KEPT", "5 MERGED", "2 daraus");
    }

    private static int count(String svg, String part) {
        return svg.split(part, -1).length - 1;
    }

    private static String svg(List<Bundle> bundles) {
        var output = new StringOutput();
        Flow.draw(bundles, new Flow.Words(FATES, "daraus", "2019", "2023"), false)
                .writeTo(output);
        return output.toString();
    }
}
