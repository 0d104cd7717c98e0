package org.planwerk.desk;

import java.util.List;
import java.util.Optional;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.PackageFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says of any entry in words what differs between two of its states. */
@Component
public class Comparisons {

    private final Workbench workbench;
    private final PackageFormat format;

    Comparisons(Workbench workbench, PackageFormat format) {
        this.workbench = workbench;
        this.format = format;
    }

    public List<EntryView.Difference> list(EntryKey key, JsonNode before, JsonNode after, Speech speech) {
        return Sheets.find(key.list())
                .map(sheet -> new Differences(
                                format.section(key.list()),
                                sheet,
                                new Choices(workbench, speech, key.edition()),
                                speech)
                        .list(before, after))
                .orElse(List.of());
    }

    /** How addresses name a list of texts of an edition. */
    public static String path(String list) {
        return Sheets.find(list).orElseThrow().path();
    }

    /** The list that an address names, of those that are given. */
    public static Optional<String> find(String path, List<String> lists) {
        return lists.stream().filter(list -> path(list).equals(path)).findFirst();
    }

    /** The lists of all texts of an edition, in the order in which the workshop names them. */
    public static List<String> texts() {
        return Sheets.texts().stream().map(Sheet::list).toList();
    }
}
