package org.planwerk.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** What the parts of an office file have to do with each other. */
public record Relations(List<Relation> all) {

    /** The way from one part to another, or out of the file, which is never walked here. */
    public record Relation(String id, String type, String target, boolean outside) {}

    /** The relations of a part; of the file itself if the part is empty. */
    public static Relations of(Archive archive, String part) {
        var slash = part.lastIndexOf('/') + 1;
        var file = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        var relations = new ArrayList<Relation>();
        if (archive.has(file)) {
            Xml.read(archive.open(file), xml -> {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    var outside = "External".equals(xml.getAttributeValue(null, "TargetMode"));
                    var target = said(xml.getAttributeValue(null, "Target"));
                    relations.add(new Relation(
                            said(xml.getAttributeValue(null, "Id")),
                            said(xml.getAttributeValue(null, "Type")),
                            outside ? target : inside(part.substring(0, slash), target),
                            outside));
                }
            });
        }
        return new Relations(relations);
    }

    /** The part of a type, by the end of its name: {@code /styles}. */
    public Optional<String> part(String type) {
        return all.stream()
                .filter(relation -> !relation.outside && relation.type.endsWith(type))
                .map(Relation::target)
                .findFirst();
    }

    public Optional<Relation> find(String id) {
        return all.stream().filter(relation -> relation.id.equals(id)).findFirst();
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String inside(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target)
                    .normalize()
                    .getPath()
                    .replaceFirst("^/+", "");
        } catch (IllegalArgumentException | NullPointerException noAddress) {
            return target;
        }
    }
}
