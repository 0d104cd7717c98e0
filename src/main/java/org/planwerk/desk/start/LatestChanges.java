package org.planwerk.desk.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwerk.desk.Moments;
import org.planwerk.desk.Naming;
import org.planwerk.desk.Sheet;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.history.Histories;
import org.planwerk.history.Version;
import org.planwerk.identity.Role;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who has changed what last, for those who look over it. */
@Component
@Order(25)
class LatestChanges implements Pile {

    private static final int MOST = 10;
    private static final int LOOKED_AT = 20;
    private static final int DAYS = 30;

    private final Histories histories;
    private final Workbench workbench;
    private final PackageFormat format;

    LatestChanges(Histories histories, Workbench workbench, PackageFormat format) {
        this.histories = histories;
        this.workbench = workbench;
        this.format = format;
    }

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public String path() {
        return "aenderungen";
    }

    @Override
    public Laid laid(Glance glance) {
        return glance.acting().roles().contains(Role.AUDITOR) ? Laid.OPEN : Laid.NOT;
    }

    @Override
    public String whole(Glance glance) {
        return "/werkstatt/verlauf?seit=" + glance.today().minusDays(DAYS);
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        var naming = new Naming(workbench, format, speech);
        return histories.listLatest(Sheets.all().map(Sheet::list).toList(), LOOKED_AT).stream()
                .flatMap(version -> entry(version).stream().map(entry -> paper(version, entry, naming, glance, speech)))
                .limit(MOST)
                .toList();
    }

    /** As it was saved; nothing if that had to be erased. */
    private Optional<WorkingEntry> entry(Version version) {
        return Optional.ofNullable(version.content())
                .map(content -> new WorkingEntry(
                        EntryKey.of(version.subject()),
                        (ObjectNode) JsonMapper.shared().readTree(content),
                        version.version(),
                        Publicity.PUBLISHED))
                .filter(workbench::mayRead);
    }

    private static Paper paper(Version version, WorkingEntry entry, Naming naming, Glance glance, Speech speech) {
        var paper = Paper.of(entry, glance);
        return new Paper(
                Long.toString(version.no()),
                naming.name(entry),
                paper.path() == null ? null : paper.path() + "/verlauf",
                List.of(
                        speech.singular(entry.key().list()),
                        speech.text(
                                "desk.pile.changes.by",
                                Map.of(
                                        "name",
                                        version.by().name(),
                                        "action",
                                        speech.text("desk.action." + version.action()),
                                        "moment",
                                        Moments.of(version.at(), speech.language())))),
                null,
                List.of());
    }
}
