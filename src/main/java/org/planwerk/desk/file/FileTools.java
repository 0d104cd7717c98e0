package org.planwerk.desk.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Place;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Toolbox;
import org.planwerk.desk.Workbench;
import org.planwerk.identity.Acting;
import org.planwerk.packaging.WorkingEntry;
import org.springframework.stereotype.Component;

/** Ways to files: to bring one, to take one away, and from a thing to those that hang on it. */
@Component
class FileTools implements Toolbox {

    private final Workbench workbench;

    FileTools(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public List<Tool> list(Place place, @Nullable WorkingEntry entry, Speech speech) {
        if (place.sheet().list().equals("files")) {
            return entry == null ? bring(place, speech) : take(place, entry, speech);
        }
        return entry == null || entry.no() == 0 ? List.of() : attached(place, entry, speech);
    }

    private static List<Tool> bring(Place place, Speech speech) {
        return Acting.get().mayWriteEverywhere()
                ? List.of(new Tool(speech.text("desk.file.title"), place.path() + "/hochladen"))
                : List.of();
    }

    private static List<Tool> take(Place place, WorkingEntry file, Speech speech) {
        return file.content().has("sha256")
                ? List.of(new Tool(speech.text("desk.file.take"), place.path(file) + "/inhalt"))
                : List.of();
    }

    private List<Tool> attached(Place place, WorkingEntry thing, Speech speech) {
        var edition = place.edition();
        if (edition == null) {
            return List.of();
        }
        var tools = new ArrayList<Tool>();
        var files = workbench.list("attachments", null).stream()
                .filter(attachment -> !attachment.publicity().isBinned()
                        && attachment.text("thing").equals(thing.key().id())
                        && attachment.text("edition").equals(edition.id().toString()))
                .map(attachment -> attachment.text("file"))
                .collect(Collectors.toSet());
        if (!files.isEmpty()) {
            workbench.list("files", null).stream()
                    .filter(file -> !file.publicity().isBinned()
                            && files.contains(file.key().id()))
                    .forEach(file -> tools.add(new Tool(
                            speech.text("desk.file.attached", Map.of("name", file.title())),
                            "/werkstatt/dateien/" + file.key().id())));
        }
        if (workbench.mayWrite(place.sheet(), thing)) {
            tools.add(new Tool(
                    speech.text("desk.file.attachHere"),
                    "/werkstatt/dateien/hochladen?fassung=" + edition.no() + "&liste="
                            + place.sheet().path() + "&nr=" + thing.no()));
        }
        return tools;
    }
}
