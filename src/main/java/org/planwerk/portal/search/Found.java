package org.planwerk.portal.search;

import java.util.List;

/**
 * What a search found, kind by kind, those with the best finds first.
 *
 * @param searched the words that were searched for in the end, as people write them
 * @param corrected nothing was found for what was typed, so words like it were searched for
 * @param some no entry has all words; these have some of them
 */
record Found(Asked asked, String searched, boolean corrected, boolean some, List<Group> groups, Passage passage) {

    /** Finds of one kind: some of {@code found} altogether, the best of which are of {@code tier}. */
    record Group(SearchKind kind, int found, int tier, List<SearchStore.Row> rows) {}

    static Found nothing(Asked asked) {
        return new Found(asked, asked.shown(), false, false, List.of(), new Passage(List.of()));
    }

    int count() {
        return groups.stream().mapToInt(Group::found).sum();
    }
}
