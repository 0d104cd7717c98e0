package org.planwerk.desk.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.desk.table.StatusCells.StatusWord;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.web.Messages;
import org.springframework.stereotype.Component;

/** The columns of the measures of an edition, and the measures themselves. */
@Component
class MeasureTables {

    private static final List<String> IN_EDITION = List.of("fields", "goals", "needs", "themes", "measures");
    private static final List<String> ANYWHERE = List.of("organisations", "catalogues", "cycles");

    private final Workbench workbench;
    private final PackageFormat format;
    private final Messages messages;

    MeasureTables(Workbench workbench, PackageFormat format, Messages messages) {
        this.workbench = workbench;
        this.format = format;
        this.messages = messages;
    }

    Columns columns(DeskEdition edition, Locale language) {
        var names = new HashMap<String, Names>();
        for (var list : IN_EDITION) {
            var seen = new HashSet<String>();
            var all = new ArrayList<Names.Name>();
            workbench.list(list, edition.id()).stream()
                    .filter(entry -> !entry.publicity().isBinned())
                    .filter(entry -> seen.add(entry.key().id()))
                    .forEach(entry ->
                            all.add(new Names.Name(entry.key().id(), entry.no(), entry.text("number"), entry.title())));
            names.put(list, new Names(all));
        }
        for (var list : ANYWHERE) {
            names.put(
                    list,
                    new Names(workbench.titles(list, null).stream()
                            .map(title -> new Names.Name(title.key().id(), title.no(), "", title.title()))
                            .toList()));
        }
        return new Columns(format.section(Columns.LIST), speech(language), names, words(edition, speech(language)));
    }

    private List<StatusWord> words(DeskEdition edition, Speech speech) {
        return workbench.list("statusWords", null).stream()
                .filter(word -> !word.publicity().isBinned())
                .filter(word -> word.text("plan").equals(edition.plan().toString()))
                .map(word -> new StatusWord(
                        word.key().id(), word.text("word"), speech.code("statusWords", "common", word.text("common"))))
                .toList();
    }

    Speech speech(Locale language) {
        return new Speech(messages, language);
    }

    /** Without those in the bin, in the order of the plan. */
    List<WorkingEntry> list(DeskEdition edition) {
        return workbench.list(Columns.LIST, edition.id()).stream()
                .filter(entry -> !entry.publicity().isBinned())
                .toList();
    }
}
