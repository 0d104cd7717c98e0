package org.planwerk.document.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads a tagged PDF as a screen reader does: along its structure, without what only decorates the pages. */
public final class TaggedText {

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder said = new StringBuilder();
    private final List<String> tags = new ArrayList<>();

    private TaggedText(PDDocument file) throws IOException {
        for (var page : file.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            var byId = new HashMap<Integer, String>();
            extractor.getMarkedContents().forEach(content -> collect(content, byId));
            texts.put(page.getCOSObject(), byId);
        }
        walk(file.getDocumentCatalog().getStructureTreeRoot(), null);
    }

    public static String of(PDDocument file) throws IOException {
        return new TaggedText(file).said.toString();
    }

    /** The tags in their order, such as {@code H2}. */
    public static List<String> tags(PDDocument file) throws IOException {
        return new TaggedText(file).tags;
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> byId) {
        var text = new StringBuilder();
        content.getContents().forEach(part -> {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, byId);
            }
        });
        if (content.getMCID() >= 0) {
            byId.merge(content.getMCID(), text.toString(), String::concat);
        }
    }

    private void walk(PDStructureNode node, @Nullable PDPage page) {
        if (node instanceof PDStructureElement element) {
            tags.add(element.getStructureType());
        }
        for (var kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> walk(element, element.getPage() == null ? page : element.getPage());
                case Integer id -> say(page, id);
                case PDMarkedContentReference reference ->
                    say(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
                default -> {}
            }
        }
    }

    private void say(@Nullable PDPage page, int id) {
        said.append(
                page == null
                        ? ""
                        : texts.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, ""));
    }
}
