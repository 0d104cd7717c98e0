package org.planwerk.portal.thing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.planwerk.portal.content.Attachment;
import org.planwerk.portal.content.FileEntry;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.NewsItem;
import org.planwerk.web.Words;

/** Files and links that belong to a thing, over all editions. */
final class Papers {

    private final Reading reading;
    private final PublicContent content;

    Papers(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    List<NewsItem> files(UUID thing) {
        return content.attachments().stream()
                .filter(attachment -> thing.equals(attachment.thingId()))
                .flatMap(attachment ->
                        content.findFile(attachment.fileId()).stream().map(file -> item(attachment, file)))
                .distinct()
                .toList();
    }

    List<NewsItem> links(Measure measure) {
        return content.links(measure).stream()
                .map(link -> new NewsItem(
                        null,
                        Entry.link(
                                reading.tongue().untranslated(link.label() == null ? link.url() : link.label()),
                                link.url()),
                        null))
                .toList();
    }

    private NewsItem item(Attachment attachment, FileEntry file) {
        var name = attachment.label() == null ? file.name() : attachment.label();
        var facts = Stream.of(type(file), size(file), reading.when(file.dated()))
                .filter(fact -> !fact.isEmpty())
                .toList();
        return new NewsItem(
                null,
                link(file, reading.tongue().untranslated(name)).on(file.basis()),
                Words.of(String.join(", ", facts)));
    }

    private Entry link(FileEntry file, Words name) {
        if (file.sha256() != null) {
            return Entry.link(name, reading.link(file.path()));
        }
        return file.url() == null ? Entry.of(name) : Entry.link(name, file.url());
    }

    private static String type(FileEntry file) {
        var end = file.name().lastIndexOf('.');
        return end < 0 ? "" : file.name().substring(end + 1).toUpperCase(java.util.Locale.ROOT);
    }

    private String size(FileEntry file) {
        return file.size() == null
                ? ""
                : reading.text("portal.thing.size", Map.of("kilobytes", Math.max(1, Math.round(file.size() / 1000.0))));
    }
}
