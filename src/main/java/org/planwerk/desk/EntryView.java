package org.planwerk.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.planwerk.web.Crumb;
import org.planwerk.web.FormPart;
import org.planwerk.web.Problems;
import org.planwerk.web.Tab;
import org.planwerk.web.WordDiff;
import org.planwerk.web.Words;

/**
 * An entry on its sheet.
 *
 * @param binnable whether it may go into the bin or come out of it
 * @param publish the address of its public page
 * @param differences what changes against what the public sees
 * @param decided what is different from what the council decided
 * @param versions the last ones, newest first
 * @param overtaken who has saved meanwhile, if somebody has
 */
public record EntryView(
        Words title,
        String eyebrow,
        List<String> meta,
        String path,
        String current,
        List<Crumb> crumbs,
        List<Tab> tabs,
        List<FormPart> parts,
        Map<String, String> hidden,
        Problems problems,
        Publicity publicity,
        boolean added,
        boolean writable,
        boolean binnable,
        @Nullable String publish,
        @Nullable String blocks,
        List<Difference> differences,
        List<Difference> decided,
        List<VersionLine> versions,
        @Nullable String overtaken,
        List<Toolbox.Tool> tools) {

    /** One member in words. */
    public record Difference(String label, List<WordDiff.Run> runs) {}

    /** A version in a line. */
    public record VersionLine(String moment, String text) {}
}
