package org.planwerk.portal.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.Tab;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Finds out which edition an address means: the one that it names, else the current one of the only plan. */
@Component
class EditionChoice {

    private final Readings readings;
    private final PreparedMeasures prepared;

    EditionChoice(Readings readings, PreparedMeasures prepared) {
        this.readings = readings;
        this.prepared = prepared;
    }

    /** The measures of one edition, the reader, and what the reader asked for. */
    record Chosen(Reading reading, EditionMeasures measures, Selection selection) {

        Edition edition() {
            return selection.edition();
        }

        FacetWords words() {
            return new FacetWords(reading, edition(), measures);
        }

        /** What was found, in the order that was asked for. */
        List<org.planwerk.portal.content.Measure> found() {
            return new MeasureOrder(reading, measures).sort(measures.find(selection.chosen()), selection);
        }
    }

    Reading open(Locale language) {
        return readings.open(language);
    }

    /** Empty if several plans could be meant, or the municipality has none yet. */
    Optional<Chosen> find(MultiValueMap<String, String> asked, Reading reading) {
        var content = reading.content();
        var named = content.findEdition(Selection.edition(asked));
        return named.or(() -> current(content)).map(edition -> {
            var measures = prepared.get(content, edition, reading.today());
            return new Chosen(reading, measures, Selection.of(asked, edition, named.isPresent(), measures.index()));
        });
    }

    private static Optional<Edition> current(PublicContent content) {
        return content.plans().size() == 1 ? content.current(content.plans().getFirst()) : Optional.empty();
    }

    /** All editions of a plan as ways to their measures; none if there is only one. */
    static List<Tab> editions(Reading reading, Edition current) {
        var editions = reading.content().plans().stream()
                .filter(plan -> plan.id().equals(current.planId()))
                .flatMap(plan -> reading.content().editions(plan).stream())
                .toList();
        return editions.size() < 2
                ? List.of()
                : editions.stream()
                        .map(edition -> new Tab(
                                reading.title(edition), reading.link(path(edition)), edition.equals(current), null))
                        .toList();
    }

    static String path(Edition edition) {
        return Selection.PATH + "?fassung=" + edition.no();
    }
}
