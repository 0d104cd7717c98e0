package org.planwerk.desk.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planwerk.desk.table.Names.Name;

class NamesTests {

    private final Names names = new Names(List.of(
            new Name("a", 1, "2.1", "Wohnen"),
            new Name("b", 2, "", "Sprache, Bildung"),
            new Name("c", 3, "", "Arbeit"),
            new Name("d", 4, "", "Arbeit")));

    @Test
    void findsByTitleByNumberAndByBoth() {
        assertThat(names.find("wohnen ")).containsExactly("a");
        assertThat(names.find("2.1")).containsExactly("a");
        assertThat(names.find("2.1  Wohnen")).containsExactly("a");
    }

    @Test
    void tellsEntriesOfOneNameApart() {
        assertThat(names.find("Arbeit")).containsExactly("c", "d");
        assertThat(names.find(names.label("d"))).containsExactly("d");
    }

    @Test
    void everyLabelFindsItsEntry() {
        assertThat(List.of("a", "b", "c", "d"))
                .allSatisfy(id -> assertThat(names.find(names.label(id))).containsExactly(id));
    }

    @Test
    void proposesWhatIsWrittenAlmostTheSame() {
        assertThat(names.findAlike("Wonen")).contains("Wohnen");
        assertThat(names.findAlike("Verkehr")).isEmpty();
    }
}
