package org.planwerk.document.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.tree.Block;

/**
 * A file that is printed part by part: one tree of tags, links and bookmarks from any part to any other. What prints knows only
 * its own part, so it leaves addresses where links go to a place of the document.
 */
final class JoinedParts {

    /** All places of a part. */
    static final Pattern ANY = Pattern.compile("");

    private static final String PLACE = "place:";

    private final PDDocument file;
    private final Map<String, PDPageXYZDestination> places = new HashMap<>();

    /** One for all: what decorates a page needs no place of its own. */
    private final COSDictionary decoration = new COSDictionary();

    private final COSArray parents = new COSArray();
    private int pages;
    private int keys;
    private @Nullable PDStructureTreeRoot tree;

    JoinedParts(PDDocument file) {
        this.file = file;
        decoration.setItem(COSName.TYPE, COSName.getPDFName("Layout"));
    }

    /** What stands for a link to a place of the document, such as {@code #field-2}. */
    static String address(String target) {
        return PLACE + target;
    }

    /** Takes in what was printed behind the parts before. */
    void add(PdfBoxRenderer printed) throws IOException {
        for (var place : printed.findPagePositionsByID(ANY)) {
            var destination = new PDPageXYZDestination();
            destination.setPage(file.getPage(pages + place.getPageNo()));
            destination.setTop((int) (place.getY() + place.getHeight()));
            places.put(place.getId(), destination);
        }
        for (; pages < file.getNumberOfPages(); pages++) {
            var page = file.getPage(pages);
            decorateAlike(page);
            page.setStructParents(page.getStructParents() + keys);
            for (var annotation : page.getAnnotations()) {
                annotation.setStructParent(annotation.getStructParent() + keys);
            }
        }
        var catalog = file.getDocumentCatalog();
        join(catalog.getStructureTreeRoot());
        // What prints begins a tree only where there is none.
        catalog.setStructureTreeRoot(null);
    }

    private void decorateAlike(PDPage page) {
        var properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        if (properties != null) {
            for (var name : List.copyOf(properties.keySet())) {
                if (properties.getDictionaryObject(name) instanceof COSDictionary property
                        && COSName.BACKGROUND.equals(property.getCOSName(COSName.TYPE))) {
                    properties.setItem(name, decoration);
                }
            }
        }
    }

    private void join(PDStructureTreeRoot part) {
        var numbers = part.getCOSObject().getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        for (var i = 0; i < numbers.size(); i += 2) {
            parents.add(COSInteger.get(numbers.getInt(i) + keys));
            parents.add(numbers.get(i + 1));
        }
        keys += part.getParentTreeNextKey();
        if (tree == null) {
            tree = part;
        } else {
            var document = document(tree);
            document(part).getKids().forEach(kid -> document.appendKid((PDStructureElement) kid));
        }
    }

    private static PDStructureElement document(PDStructureTreeRoot tree) {
        return (PDStructureElement) tree.getKids().getFirst();
    }

    /** When all parts are there: the tree of tags, the bookmarks, and where the links go. */
    void finish(List<Block.Heading> headings) throws IOException {
        var whole = Objects.requireNonNull(tree);
        whole.getCOSObject().getCOSDictionary(COSName.PARENT_TREE).setItem(COSName.NUMS, parents);
        whole.setParentTreeNextKey(keys);
        file.getDocumentCatalog().setStructureTreeRoot(whole);
        addBookmarks(headings);
        for (var page : file.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI action
                        && action.getURI().startsWith(PLACE)) {
                    var there = new PDActionGoTo();
                    there.setDestination(places.get(action.getURI().substring(PLACE.length() + 1)));
                    link.setAction(there);
                }
            }
        }
    }

    private void addBookmarks(List<Block.Heading> headings) {
        if (headings.isEmpty()) {
            return;
        }
        var outline = new PDDocumentOutline();
        file.getDocumentCatalog().setDocumentOutline(outline);
        var open = new ArrayDeque<PDOutlineNode>(List.of(outline));
        for (var heading : headings) {
            while (open.size() > heading.level()) {
                open.pop();
            }
            var bookmark = new PDOutlineItem();
            bookmark.setTitle(heading.text().words());
            bookmark.setDestination(places.get(heading.id()));
            open.element().addLast(bookmark);
            open.push(bookmark);
        }
    }
}
