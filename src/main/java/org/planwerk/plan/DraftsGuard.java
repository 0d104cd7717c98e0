package org.planwerk.plan;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.TreeMap;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.springframework.stereotype.Component;

/** What lies before the council is what everybody may read: no edition is proposed while drafts of it are unpublished. */
@Component
class DraftsGuard implements EditionGuard {

    private final Entries entries;

    DraftsGuard(Entries entries) {
        this.entries = entries;
    }

    @Override
    public List<Obstacle> obstacles(EditionId edition, EditionState to) {
        if (to != EditionState.PROPOSED) {
            return List.of();
        }
        return entries.listWaitingKeys(edition.value()).stream()
                .collect(groupingBy(EntryKey::list, TreeMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(list -> new Obstacle(
                        "draftsOpen." + list.getKey(),
                        list.getValue().stream().map(EntryKey::uuid).toList(),
                        list.getValue().size()))
                .toList();
    }

    @Override
    public List<Met> met(EditionId edition, EditionState to, List<Obstacle> own) {
        return to == EditionState.PROPOSED && own.isEmpty() ? List.of(new Met("draftsOpen", 0)) : List.of();
    }
}
