package org.planwerk.portal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An Atom feed (RFC 4287).
 *
 * @param id for life, also when the address changes
 * @param updated the day of the newest entry
 */
record Feed(
        String id,
        String title,
        String language,
        String author,
        String self,
        String page,
        LocalDate updated,
        List<Item> items) {

    /** An entry; {@code id} for life. */
    record Item(
            String id,
            String title,
            String link,
            LocalDate day,
            @Nullable String text) {}

    byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", language);
            text(xml, "id", id);
            text(xml, "title", title);
            text(xml, "updated", moment(updated));
            link(xml, "self", "application/atom+xml", self);
            link(xml, "alternate", "text/html", page);
            xml.writeStartElement("author");
            text(xml, "name", author);
            xml.writeEndElement();
            for (var item : items) {
                write(xml, item);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("into memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", item.id());
        text(xml, "title", item.title());
        text(xml, "updated", moment(item.day()));
        link(xml, "alternate", "text/html", item.link());
        if (item.text() != null) {
            text(xml, "summary", item.text());
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(org.planwerk.document.Characters.clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
