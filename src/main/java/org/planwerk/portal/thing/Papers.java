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
import org.springframework.web.util.UriUtils;

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
        var href = file.url() == null
                ? reading.link("/dateien/" + file.id() + "/" + UriUtils.encodePathSegment(file.name(), "UTF-8"))
                : file.url();
        var facts = Stream.of(type(file), size(file), reading.when(file.dated()))
                .filter(fact -> !fact.isEmpty())
                .toList();
        return new NewsItem(
                null,
                Entry.link(reading.tongue().untranslated(name), href).on(file.basis()),
                Words.of(String.join(", ", facts)));
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
