package org.planwerk.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwerk.portal.content.ContentFixture;
import org.springframework.web.util.UriComponentsBuilder;

class SelectionTests {

    private final MeasureIndex index = new MeasureIndex(List.of(
            Map.of(Facet.FIELD, Set.of("1"), Facet.STATUS, Set.of("RUNNING")),
            Map.of(Facet.FIELD, Set.of("2"), Facet.STATUS, Set.of("DONE"))));

    @ParameterizedTest
    @CsvSource({
        "/massnahmen, /massnahmen",
        "/massnahmen?status=RUNNING&feld=2&feld=1, /massnahmen?feld=1&feld=2&status=RUNNING",
        "/massnahmen?utm=x&fassung=3&ansicht=kacheln, /massnahmen?fassung=3",
        "/massnahmen?feld=9&status=&feld=1&feld=1, /massnahmen?feld=1",
        "/massnahmen?sortierung=titel&ansicht=tabelle, /massnahmen?ansicht=tabelle&sortierung=titel",
        "/massnahmen?sortierung=-titel, /massnahmen?sortierung=-titel",
        "/massnahmen?sortierung=nummer, /massnahmen",
        "/massnahmen?sortierung=-erfunden, /massnahmen",
        "/massnahmen?nach=17, /massnahmen?nach=17",
        "/massnahmen?nach=-1, /massnahmen",
        "/massnahmen?alle=ja&nach=17, /massnahmen?alle=1"
    })
    void hasOneAddress(String asked, String expected) {
        assertThat(selection(asked).path()).isEqualTo(expected);
        assertThat(selection(expected).path()).isEqualTo(expected);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(selection("/massnahmen?feld=9&feld=1&status=ALT").unknown()).containsExactly("feld=9", "status=ALT");
    }

    @Test
    void leadsToTheFileAndToTheCounting() {
        var selection = selection("/massnahmen?ansicht=tabelle&nach=4&feld=1&sortierung=titel");

        assertThat(selection.csv()).isEqualTo("/massnahmen.csv?feld=1&sortierung=titel");
        assertThat(selection.counting()).isEqualTo("/massnahmen/zaehlung?fassung=3&feld=1");
        assertThat(selection.without(Facet.FIELD, "1").path())
                .isEqualTo("/massnahmen?ansicht=tabelle&sortierung=titel");
    }

    private Selection selection(String asked) {
        var parameters = UriComponentsBuilder.fromUriString(asked).build().getQueryParams();
        var edition = new ContentFixture().edition(3, "IN_FORCE", null);
        return Selection.of(parameters, edition, parameters.containsKey("fassung"), index);
    }
}
