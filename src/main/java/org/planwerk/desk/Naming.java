package org.planwerk.desk;

import java.util.HashMap;
import java.util.Map;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.web.Words;

/** Says what entries of many lists are called; what they refer to is asked for once. Made for one page. */
public final class Naming {

    private static final int LONGEST = 120;

    private final Workbench workbench;
    private final PackageFormat format;
    private final Speech speech;
    private final Map<String, Choices> choices = new HashMap<>();

    public Naming(Workbench workbench, PackageFormat format, Speech speech) {
        this.workbench = workbench;
        this.format = format;
        this.speech = speech;
    }

    public Words name(WorkingEntry entry) {
        return Words.of(EntryPages.name(entry, speech, differences(entry.key())))
                .shortened(LONGEST);
    }

    Differences differences(EntryKey key) {
        return new Differences(
                format.section(key.list()),
                Sheets.find(key.list()).orElseThrow(),
                choices.computeIfAbsent(
                        String.valueOf(key.edition()), any -> new Choices(workbench, speech, key.edition())),
                speech);
    }
}
