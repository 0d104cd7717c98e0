package org.planwerk.portal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planwerk.portal.catalogue.CatalogueView.Sum;
import org.planwerk.portal.catalogue.CatalogueView.Tally;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.StatusSign;

/** Says how many of some measures count, how far these are, and what does not count. */
final class CatalogueSum {

    private final Reading reading;
    private final EditionMeasures measures;
    private final Selection selection;
    private final FacetWords words;
    private final List<Measure> found;
    private final List<Measure> counted;

    CatalogueSum(EditionChoice.Chosen chosen, List<Measure> found) {
        this.reading = chosen.reading();
        this.measures = chosen.measures();
        this.selection = chosen.selection();
        this.words = chosen.words();
        this.found = found;
        this.counted = found.stream().filter(measures::counts).toList();
    }

    Sum of() {
        return new Sum(
                sentences(),
                counted.isEmpty() ? null : reading.text("portal.catalogue.sum.status", Map.of("count", counted.size())),
                tallies(),
                Entry.link(reading.text("portal.catalogue.why"), reading.link(selection.counting())));
    }

    private List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (found.size() > counted.size()) {
            sentences.add(reading.text("portal.catalogue.sum.counted", Map.of("count", counted.size())));
        }
        var leftOut = (int) found.stream().filter(measures::isLeftOut).count();
        if (leftOut > 0) {
            sentences.add(reading.text("portal.catalogue.sum.leftOut", Map.of("count", leftOut)));
        }
        var added = found.size() - counted.size() - leftOut;
        if (added > 0) {
            sentences.add(reading.text("portal.catalogue.sum.added", Map.of("count", added)));
        }
        var parts = found.stream()
                .mapToInt(measure -> measures.parts(measure).size())
                .sum();
        if (parts > 0) {
            sentences.add(reading.text("portal.catalogue.sum.parts", Map.of("count", parts)));
        }
        return sentences;
    }

    private List<Tally> tallies() {
        return MeasureCount.of(reading.content(), selection.edition()).byStatus(counted).entrySet().stream()
                .map(entry -> tally(entry.getKey(), entry.getValue().size()))
                .toList();
    }

    private Tally tally(StatusSign sign, int count) {
        var narrowed = selection.without(Facet.STATUS).with(Facet.STATUS, sign.name());
        return new Tally(sign, words.status(sign), String.valueOf(count), reading.link(narrowed.counting()));
    }
}
