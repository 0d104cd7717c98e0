package org.planwerk.desk.file;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Workbench;
import org.planwerk.desk.upload.Kept;
import org.planwerk.document.Characters;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.FileType;
import org.planwerk.document.Pictures;
import org.planwerk.files.FileBytes;
import org.planwerk.packaging.Basis;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.Visibility;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what people bring as files of the municipality: known by content, pictures drawn anew, names made harmless. */
@Service
public class Documents {

    private final Workbench workbench;
    private final FileBytes bytes;

    Documents(Workbench workbench, FileBytes bytes) {
        this.workbench = workbench;
        this.bytes = bytes;
    }

    /** A file that somebody brings. */
    public record Brought(String name, byte[] bytes, String description, Visibility visibility) {}

    /** What a file hangs on: an edition, or one of its things. */
    public record At(UUID edition, @Nullable EntryKey thing) {}

    /**
     * @param at null for a file that hangs nowhere yet
     * @throws DocumentRefused with a sentence for whoever brought it; nothing was written then
     */
    @Transactional(noRollbackFor = DocumentRefused.class)
    public WorkingEntry keep(Brought brought, @Nullable At at) {
        Kept.requireSize(brought.bytes());
        var type = FileType.of(brought.bytes(), brought.name());
        if (type.isPicture()) {
            var picture = Pictures.redraw(brought.bytes());
            return keep(brought, picture.type(), picture.bytes(), at);
        }
        return keep(brought, type, brought.bytes(), at);
    }

    private WorkingEntry keep(Brought brought, FileType type, byte[] content, @Nullable At at) {
        var sha256 = DigestUtils.sha256Hex(content);
        bytes.keep(sha256, new ByteArrayInputStream(content));
        var file = JsonNodeFactory.instance
                .objectNode()
                .put("name", type.named(brought.name()))
                .put("type", type.mediaType())
                .put("sha256", sha256)
                .put("size", content.length)
                .put("basis", Basis.STATED.name())
                .put("visibility", brought.visibility().name());
        var description = Characters.clean(brought.description()).strip();
        if (!description.isEmpty()) {
            file.put("description", description);
        }
        var key = EntryKey.of("files", EntryKey.nextId());
        var writings = new ArrayList<Writing>();
        writings.add(Writing.added(key, file));
        if (at != null) {
            writings.add(Writing.added("attachments", null, attachment(key, at)));
        }
        return workbench.write(writings).getFirst();
    }

    private static ObjectNode attachment(EntryKey file, At at) {
        var attachment = JsonNodeFactory.instance
                .objectNode()
                .put("edition", at.edition().toString())
                .put("layer", Layer.PUBLISHED.name())
                .put("file", file.id());
        if (at.thing() != null) {
            attachment.put("thing", at.thing().id());
        }
        return attachment;
    }
}
