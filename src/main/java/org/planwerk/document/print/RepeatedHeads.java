package org.planwerk.document.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The head of a table is seen again on each of its pages; who listens hears it once. */
final class RepeatedHeads {

    private static final String HEAD = "THead";

    private final PDDocument file;

    /** The marks of what is seen again, page by page. */
    private final Map<PDPage, Set<Integer>> again = new HashMap<>();

    private RepeatedHeads(PDDocument file) {
        this.file = file;
    }

    static void silence(PDDocument file) throws IOException {
        var heads = new RepeatedHeads(file);
        heads.walk(file.getDocumentCatalog().getStructureTreeRoot(), false);
        for (var page : heads.again.entrySet()) {
            heads.decorate(page.getKey(), page.getValue());
        }
    }

    private void walk(PDStructureNode node, boolean inHead) {
        var head = inHead
                || node instanceof PDStructureElement element
                        && element.getStructureType().equals(HEAD);
        var first = (PDPage) null;
        for (var kid : List.copyOf(node.getKids())) {
            if (kid instanceof PDStructureElement element) {
                walk(element, head);
            } else if (head && node instanceof PDStructureElement cell) {
                var page = page(kid, cell);
                first = first == null ? page : first;
                if (!first.equals(page)) {
                    forget(cell, kid, page);
                }
            }
        }
    }

    private static PDPage page(Object kid, PDStructureElement cell) {
        return kid instanceof PDMarkedContentReference reference && reference.getPage() != null
                ? reference.getPage()
                : cell.getPage();
    }

    private void forget(PDStructureElement cell, Object kid, PDPage page) {
        var seen = again.computeIfAbsent(page, any -> new HashSet<>());
        switch (kid) {
            case Integer mark -> {
                seen.add(mark);
                cell.removeKid(COSInteger.get(mark));
            }
            case PDMarkedContentReference reference -> {
                seen.add(reference.getMCID());
                cell.removeKid(reference);
            }
            default -> {}
        }
    }

    private void decorate(PDPage page, Set<Integer> marks) throws IOException {
        var tokens = new PDFStreamParser(page).parse();
        var changed = new ArrayList<Object>(tokens.size());
        for (var token : tokens) {
            var at = changed.size();
            if (token instanceof Operator operator
                    && operator.getName().equals("BDC")
                    && changed.get(at - 1) instanceof COSDictionary properties
                    && marks.contains(properties.getInt(COSName.MCID))) {
                changed.set(at - 2, COSName.ARTIFACT);
                changed.remove(at - 1);
                changed.add(Operator.getOperator("BMC"));
            } else {
                changed.add(token);
            }
        }
        var stream = new PDStream(file);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(changed);
        }
        page.setContents(stream);
        var parents = parents(page.getStructParents());
        marks.forEach(mark -> parents.set(mark, COSNull.NULL));
    }

    /** Of which element each mark of a page is. */
    private COSArray parents(int page) {
        var all = file.getDocumentCatalog()
                .getStructureTreeRoot()
                .getCOSObject()
                .getCOSDictionary(COSName.PARENT_TREE)
                .getCOSArray(COSName.NUMS);
        for (var i = 0; i < all.size(); i += 2) {
            if (all.getInt(i) == page && all.getObject(i + 1) instanceof COSArray parents) {
                return parents;
            }
        }
        throw new IllegalStateException("no marks of page " + page);
    }
}
