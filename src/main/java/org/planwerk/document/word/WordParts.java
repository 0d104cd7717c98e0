package org.planwerk.document.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.planwerk.document.Archive;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.Relations;
import org.planwerk.document.Relations.Relation;

/** The parts of a Word file that a text is made of. Macros, templates and everything outside are never opened. */
final class WordParts {

    private static final int MOST_PICTURE = 30_000_000;

    private final Archive archive;
    private final Relations relations;
    private final Map<String, byte[]> pictures = new HashMap<>();
    private final Element document;

    WordParts(Archive archive) {
        this.archive = archive;
        var main = Relations.of(archive, "")
                .part("/officeDocument")
                .filter(archive::has)
                .orElseThrow(() -> new DocumentRefused.OtherType("DOCX"));
        document = Element.read(archive.open(main));
        if (!document.name().equals("w:document")) {
            throw new DocumentRefused.OtherType("DOCX");
        }
        relations = Relations.of(archive, main);
    }

    Element body() {
        return document.child("w:body");
    }

    /** A part that need not be there: {@code styles}, {@code numbering}, {@code footnotes}. */
    Element part(String type) {
        return relations
                .part("/" + type)
                .filter(archive::has)
                .map(part -> Element.read(archive.open(part)))
                .orElse(document.child(""));
    }

    Optional<Relation> find(String id) {
        return relations.find(id);
    }

    /** The bytes of a picture; nothing if it lies outside of the file. */
    Optional<byte[]> picture(String id) {
        return find(id).filter(relation -> !relation.outside() && archive.has(relation.target()))
                .map(relation ->
                        pictures.computeIfAbsent(relation.target(), target -> archive.bytes(target, MOST_PICTURE)));
    }
}
