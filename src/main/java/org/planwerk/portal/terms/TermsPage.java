package org.planwerk.portal.terms;

import static java.util.stream.Collectors.groupingBy;

import com.ibm.icu.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Plan;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.StatusWord;
import org.planwerk.portal.content.Term;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.FateSign;
import org.planwerk.web.StatusSign;

/** Explains the words of the plans, and the signs of these pages. */
final class TermsPage {

    private final Reading reading;
    private final PublicContent content;

    TermsPage(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    TermsView view() {
        return new TermsView(
                letters(), bases(), statuses(), fates(), reading.tongue().note());
    }

    private List<TermsView.Letter> letters() {
        var terms = new LinkedHashMap<String, List<Term>>();
        content.terms().stream()
                .sorted(Comparator.comparing(Term::term, Collator.getInstance(Locale.GERMAN)::compare)
                        .thenComparingInt(this::editionNo))
                .forEach(term -> terms.computeIfAbsent(Address.words(term.term()), any -> new java.util.ArrayList<>())
                        .add(term));
        return terms.entrySet().stream()
                .collect(groupingBy(
                        term -> letter(term.getValue().getFirst().term()),
                        LinkedHashMap::new,
                        java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(letter -> new TermsView.Letter(
                        letter.getKey(),
                        letter.getValue().stream()
                                .map(term -> term(term.getKey(), term.getValue()))
                                .toList()))
                .toList();
    }

    /** Ä is found under A. */
    private static String letter(String term) {
        var first = Normalizer.normalize(term.strip().substring(0, 1), Normalizer.Form.NFD)
                .substring(0, 1)
                .toUpperCase(Locale.ROOT);
        return Character.isLetter(first.charAt(0)) ? first : "#";
    }

    private int editionNo(Term term) {
        return edition(term) == null
                ? 0
                : content.edition(java.util.Objects.requireNonNull(term.editionId()))
                        .no();
    }

    private @Nullable Edition edition(Term term) {
        return term.editionId() == null
                ? null
                : content.findEdition(term.editionId()).orElse(null);
    }

    private TermsView.Term term(String id, List<Term> meanings) {
        var changed = meanings.stream().map(Term::definition).distinct().count() > 1;
        var first = meanings.getFirst();
        return new TermsView.Term(
                id,
                reading.tongue().say(first.id(), "term", first.term()),
                changed ? reading.text("portal.terms.changed") : null,
                meanings.stream().map(this::side).toList());
    }

    private TermsView.Side side(Term term) {
        var edition = edition(term);
        var source = content.findSource(term.sourceId());
        return new TermsView.Side(
                edition == null
                        ? Entry.of(reading.text("portal.terms.plan"))
                        : Entry.link(reading.title(edition), reading.link(edition)),
                reading.tongue().say(term.id(), "definition", term.definition()),
                source.map(known -> Entry.link(
                                term.sourceText() == null
                                        ? reading.tongue().say(known.thingId(), "title", known.title())
                                        : reading.tongue().untranslated(term.sourceText()),
                                reading.link(known)))
                        .orElseGet(() -> term.sourceText() == null
                                ? null
                                : Entry.of(reading.tongue().untranslated(term.sourceText()))),
                term.basis());
    }

    private List<Fact> bases() {
        return Stream.of("STATED", "SUMMARISED", "INFERRED", "DEMO")
                .map(basis ->
                        Fact.of(reading.text("portal.basis.mark." + basis), reading.text("portal.basis." + basis)))
                .toList();
    }

    private List<TermsView.Status> statuses() {
        var own = content.plans().stream()
                .flatMap((Plan plan) -> content.statusWords(plan).stream())
                .collect(groupingBy(StatusWord::common));
        return Arrays.stream(StatusSign.values())
                .map(sign -> {
                    var word = reading.text("portal.status." + sign);
                    var words = own.getOrDefault(sign.name(), List.of()).stream()
                            .map(StatusWord::word)
                            .filter(planWord -> !planWord.equalsIgnoreCase(word))
                            .distinct()
                            .toList();
                    return new TermsView.Status(
                            sign,
                            word,
                            words.isEmpty()
                                    ? null
                                    : reading.text("portal.terms.own", Map.of("list", reading.list(words))));
                })
                .toList();
    }

    private List<TermsView.Fate> fates() {
        return Arrays.stream(FateSign.values())
                .map(sign -> new TermsView.Fate(sign, reading.text("portal.fate." + sign)))
                .toList();
    }
}
