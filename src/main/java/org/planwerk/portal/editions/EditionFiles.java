package org.planwerk.portal.editions;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planwerk.portal.content.Attachment;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.FileEntry;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Download;
import org.planwerk.web.Entry;
import org.planwerk.web.NewsItem;
import org.planwerk.web.Words;

/** The documents of an edition: those that are kept here, and those that are known to be elsewhere. */
record EditionFiles(Reading reading) {

    private record Attached(FileEntry file, Words title) {}

    List<Download> kept(Edition edition) {
        return attached(edition)
                .filter(one -> one.file().sha256() != null && one.file().size() != null)
                .map(one -> new Download(
                        one.title(),
                        reading.link(one.file().path()),
                        type(one.file()),
                        requireNonNull(one.file().size()),
                        one.file().dated().isDay() ? one.file().datedFrom() : null,
                        reading.tongue()
                                .sayOrNull(
                                        one.file().id(),
                                        "description",
                                        one.file().description())))
                .toList();
    }

    List<NewsItem> elsewhere(Edition edition) {
        return attached(edition)
                .filter(one -> one.file().sha256() == null)
                .map(one -> new NewsItem(
                        reading.when(one.file().dated()),
                        (one.file().url() == null
                                        ? Entry.of(one.title())
                                        : Entry.link(
                                                one.title(),
                                                requireNonNull(one.file().url())))
                                .on(one.file().basis()),
                        reading.tongue()
                                .sayOrNull(
                                        one.file().id(),
                                        "description",
                                        one.file().description())))
                .toList();
    }

    /** The same file may be attached to the published and to the decided text. */
    private Stream<Attached> attached(Edition edition) {
        return reading.content().attachments(edition, null).stream()
                .map(Attachment::fileId)
                .distinct()
                .flatMap(id -> reading.content().findFile(id).stream())
                .map(file -> new Attached(file, title(edition, file)));
    }

    private Words title(Edition edition, FileEntry file) {
        var label = reading.content().attachments(edition, null).stream()
                .filter(attachment -> attachment.fileId().equals(file.id()))
                .map(Attachment::label)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return reading.tongue().untranslated(requireNonNullElse(label, file.name()));
    }

    private static String type(FileEntry file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
