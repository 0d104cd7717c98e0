package org.planwerk.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleTests {

    @Test
    void groupsOfAWholeAreNotCountedAgain() {
        assertThat(People.of(
                        List.of(count(null, "ALL", 80), count("Ehrenamt", "ALL", 20), count("Verwaltung", "ALL", 60))))
                .contains(new People(80, false));
    }

    @Test
    void groupsAloneAddUp() {
        assertThat(People.of(List.of(count("Ehrenamt", "ALL", 18), count("Hauptamt", "ALL", 27))))
                .contains(new People(45, false));
    }

    @Test
    void peopleOnSiteAndOnlineAddUpUnlessTheirSumIsStated() {
        assertThat(People.of(List.of(count(null, "ONSITE", 62), count(null, "ONLINE", 104))))
                .contains(new People(166, false));
        assertThat(People.of(List.of(count(null, "ALL", 160), count(null, "ONSITE", 62), count(null, "ONLINE", 104))))
                .contains(new People(160, false));
    }

    @Test
    void nobodyCountedIsNotNobody() {
        assertThat(People.of(List.of())).isEmpty();
    }

    private static HeadCount count(@Nullable String group, String format, int n) {
        return new HeadCount(UUID.randomUUID(), 1, group, format, n, false);
    }
}
