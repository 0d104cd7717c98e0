package org.planwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContents;
import org.planwerk.portal.content.Source;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTest
class PublicContentTests {

    @Autowired
    PublicContents contents;

    @Autowired
    Municipalities municipalities;

    @Test
    void theThreadWalksBothWaysToTheSameSet() {
        Tenant.run(municipalities.find("musterstadt").orElseThrow(), () -> {
            var content = contents.get();
            var current = content.current(content.plans().getFirst()).orElseThrow();
            var measures = content.standing(Measure.class, current).stream()
                    .map(Measure::thingId)
                    .toList();
            var sources = content.sources().stream().map(Source::thingId).toList();
            assertThat(measures).isNotEmpty();
            for (UUID measure : measures) {
                for (UUID source : sources) {
                    assertThat(content.downstream(source).contains(measure))
                            .isEqualTo(content.upstream(measure).contains(source));
                }
            }
        });
    }
}
