package org.planwerk.document.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself before it begins.
 *
 * @param language of the document, as in {@code de}
 * @param owner whose document it is, such as the municipality
 * @param kind what it is, above its title
 * @param facts what has to be known of it, as rows of a name and a value
 * @param day of which its content is; it is also the date of the file
 * @param accent the colour of the owner, as in {@code #0f4f60}
 * @param armsFile the SHA-256 of the owner's coat of arms
 * @param whole whether it is a book with a cover and a table of contents, or a few pages with a title
 */
public record Cover(
        String language,
        String owner,
        Text kind,
        Text title,
        @Nullable Text lead,
        List<Block.Row> facts,
        LocalDate day,
        @Nullable String accent,
        @Nullable String armsFile,
        String armsAlternative,
        boolean whole) {

    Optional<Picture> arms() {
        return armsFile == null ? Optional.empty() : Optional.of(new Picture.Photograph(armsFile));
    }
}
