package org.planwerk.desk.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Workbench;
import org.planwerk.history.Histories;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.web.Undo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes back what was saved together: each measure says again what it said before, and what is new goes into the bin. */
@Component
class Undoing {

    static final String PATH = "/massnahmen/zuruecknehmen";

    /** More than anybody saves by hand; larger lists are taken back one by one in their history. */
    private static final int MOST = 500;

    private final Workbench workbench;
    private final Histories histories;

    Undoing(Workbench workbench, Histories histories) {
        this.workbench = workbench;
        this.histories = histories;
    }

    /** The way back from what was just saved; none if that is too much. What said nothing new was not saved. */
    static @Nullable Undo offer(DeskEdition edition, List<Writing> writings, List<WorkingEntry> saved) {
        var basedOn = new HashMap<String, Integer>();
        for (var writing : writings) {
            if (writing.id() != null && writing.basedOn() != null) {
                basedOn.put(writing.id(), writing.basedOn());
            }
        }
        var measures = saved.stream()
                .filter(entry -> entry.key().list().equals(Columns.LIST))
                .filter(entry ->
                        entry.version() > basedOn.getOrDefault(entry.key().id(), 0))
                .toList();
        return measures.isEmpty() || measures.size() > MOST
                ? null
                : new Undo(
                        edition.path() + PATH,
                        measures.stream()
                                .map(entry -> entry.key().id() + ":" + entry.version())
                                .collect(Collectors.joining(" ")));
    }

    /**
     * All of them or none.
     *
     * @param was as {@link #offer} wrote it
     * @return how many stay as they are, because somebody has gone on with them
     */
    @Transactional
    public int undo(DeskEdition edition, String was) {
        var writings = new ArrayList<Writing>();
        var added = new ArrayList<WorkingEntry>();
        var gone = 0;
        var measures = workbench.list(Columns.LIST, edition.id()).stream()
                .collect(Collectors.toMap(entry -> entry.key().id(), Function.identity()));
        for (var one : Stream.of(was.split(" ")).limit(MOST).toList()) {
            var parts = one.split(":", 2);
            var entry = measures.get(parts[0]);
            if (entry == null || !parts[parts.length - 1].equals(Integer.toString(entry.version()))) {
                gone++;
            } else if (entry.version() == 1) {
                added.add(entry);
            } else {
                var before = before(entry);
                before.ifPresent(writings::add);
                gone += before.isEmpty() ? 1 : 0;
            }
        }
        workbench.write(writings);
        added.forEach(entry -> workbench.bin(entry.key(), entry.version()));
        return gone;
    }

    /** What makes it say again what it said in the version before, unless that had to be erased. */
    private Optional<Writing> before(WorkingEntry entry) {
        return histories
                .find(entry.key().subject(), entry.version() - 1)
                .flatMap(version -> Optional.ofNullable(version.content()))
                .map(content -> Writing.changed(
                        entry.key(), (ObjectNode) JsonMapper.shared().readTree(content), entry.version()));
    }
}
