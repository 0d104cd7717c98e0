package org.planwerk.document.print;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, the reference for these standards, finds in a file. */
public final class Verified {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Verified() {}

    /** The rules of PDF/UA-1 and PDF/A-2a that a file breaks, with the places; none if all is well. */
    public static List<String> failures(byte[] pdf) throws Exception {
        var all = new java.util.ArrayList<String>();
        for (var flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (var foundry = Foundries.defaultInstance();
                    var validator = foundry.createValidator(flavour, false);
                    var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour)) {
                validator.validate(parser).getTestAssertions().stream()
                        .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                        .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage() + " "
                                + assertion.getLocation().getContext())
                        .forEach(all::add);
            }
        }
        return all;
    }
}
