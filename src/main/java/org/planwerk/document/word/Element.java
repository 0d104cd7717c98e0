package org.planwerk.document.word;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.Xml;

/**
 * An element of a part of a Word file, named as everybody names it ({@code w:p}), whichever namespace its version has for it.
 */
record Element(String name, Map<String, String> attributes, List<Element> children, StringBuilder characters) {

    private static final int MOST_ELEMENTS = 3_000_000;
    private static final int MOST_TEXT = 10_000_000;
    private static final int DEEPEST = 250;

    /** What only says how it looks; it is most of a file. */
    private static final Set<String> LOOKS = Set.of(
            "w:rFonts",
            "w:lang",
            "w:proofErr",
            "w:bookmarkStart",
            "w:bookmarkEnd",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:sz",
            "w:szCs",
            "w:color",
            "w:bCs",
            "w:iCs",
            "w:lastRenderedPageBreak",
            "w:tcBorders",
            "w:tblBorders",
            "w:shd");

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/relationships", "r"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/chart", "c"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/chart", "c"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
            Map.entry("urn:schemas-microsoft-com:vml", "v"));

    private static final Element NONE = new Element("", Map.of(), List.of(), new StringBuilder());

    /** Reads a part; refuses one that is deeper or larger than any text that people wrote. */
    static Element read(InputStream in) {
        var tree = new Tree();
        Xml.read(in, tree::take);
        return tree.root;
    }

    private static final class Tree {

        private final ArrayDeque<Element> open = new ArrayDeque<>();
        private Element root = NONE;
        private int elements;
        private int length;

        void take(XMLStreamReader xml) {
            if (xml.isStartElement()) {
                var element = new Element(
                        name(xml.getNamespaceURI(), xml.getLocalName()),
                        attributes(xml),
                        new ArrayList<>(0),
                        new StringBuilder(0));
                if (open.isEmpty()) {
                    root = element;
                } else if (!LOOKS.contains(element.name)) {
                    open.element().children.add(element);
                }
                open.push(element);
                if (++elements > MOST_ELEMENTS) {
                    throw new DocumentRefused.TooLarge("text", MOST_ELEMENTS);
                }
                if (open.size() > DEEPEST) {
                    throw new DocumentRefused.Suspicious();
                }
            } else if (xml.isEndElement()) {
                open.pop();
            } else if (xml.isCharacters() && !open.isEmpty()) {
                length += xml.getTextLength();
                if (length > MOST_TEXT) {
                    throw new DocumentRefused.TooLarge("text", MOST_TEXT);
                }
                // Only leaves hold text; between other elements there is room to read.
                if (open.element().children.isEmpty()) {
                    open.element().characters.append(xml.getText());
                }
            }
        }

        private static String name(@Nullable String namespace, String local) {
            return PREFIXES.getOrDefault(namespace == null ? "" : namespace, "?") + ":" + local;
        }

        private static Map<String, String> attributes(XMLStreamReader xml) {
            if (xml.getAttributeCount() == 0) {
                return Map.of();
            }
            var attributes = new HashMap<String, String>();
            for (var i = 0; i < xml.getAttributeCount(); i++) {
                var namespace = xml.getAttributeNamespace(i);
                var local = xml.getAttributeLocalName(i);
                attributes.put(
                        namespace == null || namespace.isEmpty() ? local : name(namespace, local),
                        xml.getAttributeValue(i));
            }
            return attributes;
        }
    }

    String text() {
        return characters.toString();
    }

    @Nullable String attribute(String name) {
        return attributes.get(name);
    }

    /** The first child of a name, or an element without anything. */
    Element child(String name) {
        for (var child : children) {
            if (child.name.equals(name)) {
                return child;
            }
        }
        return NONE;
    }

    boolean has(String name) {
        return child(name) != NONE;
    }

    Stream<Element> list(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    /** All elements of a name below this one, in their order, without those in a box of text, which is a story of its own. */
    Stream<Element> below(String name) {
        return children.stream()
                .flatMap(child -> Stream.concat(
                        child.name.equals(name) ? Stream.of(child) : Stream.empty(),
                        child.name.equals("w:txbxContent") ? Stream.empty() : child.below(name)));
    }

    /** What the child of a name says in {@code w:val}. */
    @Nullable String said(String child) {
        return child(child).attribute("w:val");
    }

    int number(String child, int otherwise) {
        return whole(said(child), otherwise);
    }

    static int whole(@Nullable String digits, int otherwise) {
        return digits != null && digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
    }

    /** Whether a child switches something on, by being there or by its value. */
    boolean isOn(String child) {
        if (!has(child)) {
            return false;
        }
        var value = said(child);
        return value == null || !Set.of("0", "false", "off", "none").contains(value);
    }
}
