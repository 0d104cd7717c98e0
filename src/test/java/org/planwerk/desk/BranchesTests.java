package org.planwerk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.planwerk.packaging.Writing;
import tools.jackson.databind.node.JsonNodeFactory;

class BranchesTests {

    private static final List<WorkingEntry> GOALS = List.of(
            goal("a", "", 1),
            goal("b", "", 2),
            goal("a1", "a", 3),
            goal("b1", "b", 4),
            goal("a2", "a", 5),
            goal("c", "", 6));

    @Test
    void whatIsBelowStandsBehindWhatItIsBelow() {
        assertThat(new Branches(GOALS)
                        .list().stream()
                                .map(branch ->
                                        branch.depth() + branch.entry().key().id()))
                .containsExactly("0a", "1a1", "1a2", "0b", "1b1", "0c");
    }

    @Test
    void whoseParentIsNotThereStandsAtTheTop() {
        assertThat(new Branches(List.of(goal("x", "gone", 1))).list())
                .extracting(Branches.Branch::depth)
                .containsExactly(0);
    }

    @Test
    void anEntryChangesPlacesWithItsNeighbourOfTheSameLevel() {
        assertThat(places(new Branches(GOALS).moved("a", 1))).containsExactly("b=1", "a=2");
        assertThat(places(new Branches(GOALS).moved("a2", -1))).containsExactly("a2=3", "a1=5");
        assertThat(places(new Branches(GOALS).moved("c", -1))).containsExactly("c=2", "b=6");
    }

    @Test
    void nothingMovesBeyondTheEnds() {
        assertThat(new Branches(GOALS).moved("a", -1)).isEmpty();
        assertThat(new Branches(GOALS).moved("a2", 1)).isEmpty();
        assertThat(new Branches(GOALS).moved("nobody", 1)).isEmpty();
    }

    @Test
    void wherePlacesAreNotToldApartAllOfTheLevelGetOne() {
        var alike = List.of(goal("x", "", 7), goal("y", "", 7), goal("z", "", 7));

        assertThat(places(new Branches(alike).moved("z", -1))).containsExactly("x=1", "z=2", "y=3");
    }

    private static List<String> places(List<Writing> writings) {
        return writings.stream()
                .map(writing ->
                        writing.id() + "=" + writing.content().path("position").asInt())
                .toList();
    }

    private static WorkingEntry goal(String id, String parent, int position) {
        var content = JsonNodeFactory.instance.objectNode().put("position", position);
        if (!parent.isEmpty()) {
            content.put("parent", parent);
        }
        return new WorkingEntry(new EntryKey("goals", id, null), content, 1, Publicity.PUBLISHED);
    }
}
