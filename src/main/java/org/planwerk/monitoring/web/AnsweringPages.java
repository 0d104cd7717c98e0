package org.planwerk.monitoring.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.monitoring.round.AskedMeasure;
import org.planwerk.monitoring.round.Foreseen;
import org.planwerk.web.Messages;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;
import org.springframework.stereotype.Component;

/** Who would be asked about what is in force, whether a round is prepared or not. */
@Component
class AnsweringPages {

    private final Messages messages;

    AnsweringPages(Messages messages) {
        this.messages = messages;
    }

    /** How many measures have nobody who could be asked; nothing where no edition is in force. */
    @Nullable String lead(List<Foreseen> all, Locale language) {
        var nobody = (int) all.stream().filter(one -> one.addressee() == null).count();
        return all.isEmpty()
                ? null
                : messages.text(language, "monitoring.answering.lead", Map.of("nobody", nobody, "all", all.size()));
    }

    AnsweringView view(
            List<Foreseen> all, List<String> chosen, String name, String email, Problems problems, Locale language) {
        return new AnsweringView(
                lead(all, language),
                all.stream()
                        .filter(one -> one.addressee() == null)
                        .map(Foreseen::measure)
                        .map(measure -> new Option(
                                measure.id().toString(),
                                words(measure),
                                chosen.contains(measure.id().toString())))
                        .toList(),
                byPerson(all).stream()
                        .map(own -> person(own, language))
                        .sorted(Comparator.comparing(AnsweringView.Person::name))
                        .toList(),
                Known.runs(),
                name,
                email,
                problems);
    }

    /** What each person would be asked about. */
    static Collection<List<Foreseen>> byPerson(List<Foreseen> foreseen) {
        return foreseen.stream()
                .filter(one -> one.addressee() != null)
                .collect(groupingBy(
                        one -> Objects.requireNonNull(one.addressee()).email(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private AnsweringView.Person person(List<Foreseen> own, Locale language) {
        var person = Objects.requireNonNull(own.getFirst().addressee());
        return new AnsweringView.Person(
                person.name(),
                person.email(),
                messages.text(language, "monitoring.answering.count." + person.route(), Map.of("count", own.size())),
                own.stream().map(Foreseen::measure).map(AnsweringPages::words).toList());
    }

    private static String words(AskedMeasure measure) {
        return measure.no() + " " + measure.title();
    }
}
