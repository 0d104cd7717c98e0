package org.planwerk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergeTests {

    private static final List<String> MEMBERS = List.of("title", "text", "place");
    private static final ObjectNode BASE = node("{'title':'Kurs','text':'alt'}");

    @Test
    void takesFromEachWhatOnlyThatOneHasChanged() {
        var merge = Merge.of(
                MEMBERS,
                BASE,
                node("{'title':'Kurs am Abend','text':'alt'}"),
                node("{'title':'Kurs','text':'neu','place':'VHS'}"));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.content()).isEqualTo(node("{'title':'Kurs am Abend','text':'neu','place':'VHS'}"));
    }

    @Test
    void whatTheOtherTookAwayIsGoneUnlessIHaveChangedIt() {
        assertThat(Merge.of(MEMBERS, BASE, node("{'title':'Kurs','text':'alt'}"), node("{'title':'Kurs'}"))
                        .content())
                .isEqualTo(node("{'title':'Kurs'}"));
        assertThat(Merge.of(MEMBERS, BASE, node("{'title':'Kurs','text':'neu'}"), node("{'title':'Kurs'}"))
                        .conflicts())
                .containsExactly("text");
    }

    @Test
    void bothTextsOfAConflictAreStillThere() {
        var theirs = node("{'title':'Kurs','text':'ihrs'}");

        var merge = Merge.of(MEMBERS, BASE, node("{'title':'Kurs','text':'meins'}"), theirs);

        assertThat(merge.conflicts()).containsExactly("text");
        assertThat(merge.content().path("text").asString()).isEqualTo("meins");
    }

    @Test
    void theSameChangeIsNoConflict() {
        var same = node("{'title':'Kurs','text':'neu'}");

        assertThat(Merge.of(MEMBERS, BASE, same, same).conflicts()).isEmpty();
    }

    private static ObjectNode node(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }
}
