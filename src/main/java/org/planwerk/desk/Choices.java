package org.planwerk.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.EntryTitle;
import org.planwerk.packaging.Property;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Words;

/** What can be chosen in a control: other entries by what they are called, or the words of a closed set. */
public class Choices {

    private final Workbench workbench;
    private final Speech speech;
    private final @Nullable UUID edition;

    /** @param edition of the entry, of which other texts are offered; of others without it all are */
    public Choices(Workbench workbench, Speech speech, @Nullable UUID edition) {
        this.workbench = workbench;
        this.speech = speech;
        this.edition = edition;
    }

    List<Option> entries(Property.Reference reference, boolean empty) {
        var options = new ArrayList<Option>();
        if (empty) {
            options.add(new Option("", speech.text("desk.form.none")));
        }
        var several = reference.sections().size() > 1;
        for (var list : reference.sections()) {
            var seen = new HashSet<String>();
            for (var title : titles(list)) {
                if (seen.add(title.key().id())) {
                    options.add(new Option(
                            title.key().id(), Words.of(shortened(title.title())), several ? speech.plural(list) : null));
                }
            }
        }
        return options;
    }

    /** Of texts in several editions the one of the newest edition names the thing. */
    private List<EntryTitle> titles(String list) {
        var isText = Sheets.find(list).map(Sheet::edition).orElse(false);
        return isText && edition != null ? workbench.titles(list, edition) : workbench.titles(list, null).reversed();
    }

    List<Option> codes(String list, Property.Code code, boolean empty) {
        var options = new ArrayList<Option>();
        if (empty) {
            options.add(new Option("", speech.text("desk.form.none")));
        }
        code.words().forEach(word -> options.add(new Option(word, speech.code(list, code.name(), word))));
        return options;
    }

    private static String shortened(String title) {
        return Words.of(title).shortened(90).text();
    }
}
