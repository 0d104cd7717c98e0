package org.planwerk.desk.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Place;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Toolbox;
import org.planwerk.identity.Acting;
import org.planwerk.packaging.WorkingEntry;
import org.springframework.stereotype.Component;

@Component
class WordTools implements Toolbox {

    @Override
    public List<Tool> list(Place place, @Nullable WorkingEntry entry, Speech speech) {
        var edition = place.edition();
        return entry == null
                        && edition != null
                        && place.sheet().list().equals("chapters")
                        && Acting.get().mayWriteEverywhere()
                ? List.of(new Tool(speech.text("desk.word.title"), edition.path() + "/word"))
                : List.of();
    }
}
