package org.planwerk.desk.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Place;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Toolbox;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.WorkingEntry;
import org.springframework.stereotype.Component;

@Component
class FileTools implements Toolbox {

    @Override
    public List<Tool> list(Place place, @Nullable WorkingEntry entry, Speech speech) {
        var isFiles = place.sheet().list().equals("files");
        if (isFiles && entry != null && entry.content().has("sha256")) {
            return List.of(new Tool(
                    speech.text("desk.file.take"),
                    place.path() + "/" + entry.key().id() + "/inhalt"));
        }
        if (!Acting.get().may(Permission.SETTINGS)) {
            return List.of();
        }
        if (isFiles && entry == null) {
            return List.of(new Tool(speech.text("desk.file.title"), place.path() + "/hochladen"));
        }
        var edition = place.edition();
        if (edition != null && entry != null && entry.no() > 0) {
            return List.of(new Tool(
                    speech.text("desk.file.attachHere"),
                    "/werkstatt/dateien/hochladen?fassung=" + edition.no() + "&liste="
                            + place.sheet().path() + "&nr=" + entry.no()));
        }
        return List.of();
    }
}
