package org.planwerk.portal.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.FileEntry;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.web.Elsewhere;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.Words;

/** Lists documents, newest edition first: those kept here, and those that are only known. */
final class DocumentsPage {

    private final Reading reading;
    private final PublicContent content;
    private final Set<UUID> shown = new HashSet<>();

    DocumentsPage(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    DocumentsView view() {
        var labels = new LinkedHashMap<UUID, Map<UUID, String>>();
        content.attachments()
                .forEach(attachment -> labels.computeIfAbsent(attachment.editionId(), any -> new LinkedHashMap<>())
                        .putIfAbsent(attachment.fileId(), attachment.label() == null ? "" : attachment.label()));
        var groups = new ArrayList<DocumentsView.Group>();
        content.plans().stream()
                .flatMap(plan -> content.editions(plan).reversed().stream())
                .filter(edition -> labels.containsKey(edition.id()))
                .map(edition -> group(edition, labels.getOrDefault(edition.id(), Map.of())))
                .filter(group -> !group.rows().isEmpty())
                .forEach(groups::add);
        var others = content.files().stream()
                .filter(file -> !shown.contains(file.id()))
                .map(file -> row(file, ""))
                .toList();
        if (!others.isEmpty()) {
            groups.add(new DocumentsView.Group("weitere", reading.words("portal.files.other"), others));
        }
        return new DocumentsView(lead(), groups, reading.tongue().note());
    }

    private Words lead() {
        var here =
                content.files().stream().filter(file -> file.sha256() != null).count();
        var elsewhere = content.files().size() - here;
        return reading.words("portal.files.lead", Map.of("here", here, "elsewhere", elsewhere));
    }

    private DocumentsView.Group group(Edition edition, Map<UUID, String> labels) {
        return new DocumentsView.Group(
                "fassung-" + edition.no(),
                reading.title(edition),
                content.files().stream()
                        .filter(file -> labels.containsKey(file.id()))
                        .map(file -> row(file, labels.getOrDefault(file.id(), "")))
                        .toList());
    }

    private DocumentsView.Row row(FileEntry file, String label) {
        var name = label.isEmpty()
                ? reading.tongue().say(file.id(), "name", file.name())
                : reading.tongue().untranslated(label);
        return new DocumentsView.Row(
                shown.add(file.id()) ? "datei-" + file.id() : null,
                (file.sha256() == null ? Entry.of(name) : Entry.link(name, reading.link(file.path()))).on(file.basis()),
                type(file),
                file.size(),
                reading.when(file.dated()),
                file.description() == null ? null : reading.tongue().say(file.id(), "description", file.description()),
                file.sha256() != null ? null : where(file.url()));
    }

    private Entry where(@Nullable String url) {
        return Elsewhere.link(reading, url).orElseGet(() -> Entry.of(reading.text("portal.files.unknown")));
    }

    /** The ending of the name says more to people than the type: "PDF", "CSV". */
    private static String type(FileEntry file) {
        var dot = file.name().lastIndexOf('.');
        return dot < 0 || file.name().length() - dot > 6
                ? file.type()
                : file.name().substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
