package org.planwerk.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Visibility;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import tools.jackson.databind.JsonNode;

/**
 * How far an editor of some fields of action reaches with files: to those that hang on things of these fields and on
 * nothing else, as long as the public does not see them.
 *
 * <p>Files have no drafts: whatever is saved of a public one everybody sees at once, and that is for those who publish.
 */
final class FileReach {

    private static final String FILES = "files";
    private static final String ATTACHMENTS = "attachments";

    private final Entries entries;

    FileReach(Entries entries) {
        this.entries = entries;
    }

    static boolean isAbout(String list) {
        return list.equals(FILES) || list.equals(ATTACHMENTS);
    }

    /** Who may see a file, as far as this person may say so and still sees it then. */
    static List<Visibility> visibilities(Acting acting) {
        return Stream.of(Visibility.values())
                .filter(visibility -> switch (visibility) {
                    case PUBLIC -> acting.may(Permission.PUBLISH);
                    case INTERNAL -> true;
                    case NON_PUBLIC -> acting.may(Permission.READ_NON_PUBLIC);
                })
                .toList();
    }

    /** @param together what is written at the same time: a new file comes with what it hangs on */
    boolean mayWrite(Acting acting, String list, @Nullable String id, JsonNode content, List<Writing> together) {
        return list.equals(FILES) ? mayWriteFile(acting, id, content, together) : mayAttach(acting, content, together);
    }

    private boolean mayWriteFile(Acting acting, @Nullable String id, JsonNode file, List<Writing> together) {
        if (id == null || !isInternal(file)) {
            return false;
        }
        var attachments = Stream.concat(
                        entries.list(ATTACHMENTS, null).stream()
                                .filter(attachment -> !attachment.publicity().isBinned())
                                .map(WorkingEntry::content),
                        together.stream()
                                .filter(writing -> writing.list().equals(ATTACHMENTS))
                                .map(Writing::content))
                .filter(attachment -> attachment.path("file").asString("").equals(id))
                .toList();
        return !attachments.isEmpty() && attachments.stream().allMatch(attachment -> hangsWithin(acting, attachment));
    }

    private boolean mayAttach(Acting acting, JsonNode attachment, List<Writing> together) {
        var file = attachment.path("file").asString("");
        var isInternal = together.stream()
                        .filter(writing -> writing.list().equals(FILES) && file.equals(writing.id()))
                        .anyMatch(writing -> isInternal(writing.content()))
                || EntryKey.isId(file)
                        && entries.find(new EntryKey(FILES, file, null))
                                .filter(entry -> isInternal(entry.content()))
                                .isPresent();
        return isInternal && hangsWithin(acting, attachment);
    }

    private static boolean isInternal(JsonNode file) {
        return file.path("visibility").asString("").equals(Visibility.INTERNAL.name());
    }

    /** Whether it hangs on a thing of the fields, and not on a whole edition. */
    private boolean hangsWithin(Acting acting, JsonNode attachment) {
        var thing = attachment.path("thing").asString("");
        var edition = attachment.path("edition").asString("");
        return EntryKey.isId(thing)
                && EntryKey.isId(edition)
                && Fields.lists()
                        .flatMap(list -> entries.find(new EntryKey(list, thing, UUID.fromString(edition))).stream())
                        .anyMatch(
                                entry -> acting.mayWriteIn(Fields.of(entry.key().list(), entry.content())));
    }
}
