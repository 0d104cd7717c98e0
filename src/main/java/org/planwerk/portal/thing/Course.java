package org.planwerk.portal.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.thread.Fates;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Words;

/** The course of a thing over all editions, in the order of time. */
final class Course {

    private final Reading reading;
    private final PublicContent content;
    private final Fates fates;

    Course(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
        this.fates = new Fates(reading);
    }

    List<CourseStop> of(UUID thing) {
        return editions(thing).stream().map(edition -> stop(thing, edition)).toList();
    }

    private Set<Edition> editions(UUID thing) {
        var editions = new TreeSet<>(Comparator.comparingInt(Edition::no));
        content.course(thing).forEach(text -> editions.add(content.edition(text.editionId())));
        content.fates(thing).forEach(fate -> editions.add(content.edition(fate.editionId())));
        return editions;
    }

    private CourseStop stop(UUID thing, Edition edition) {
        var text = content.findIn(thing, edition);
        var origin = new ArrayList<>(fates.origin(thing, edition));
        var own = fates.became(thing, edition);
        if (own != null) {
            origin.add(own);
        }
        return new CourseStop(
                reading.entry(edition),
                reading.when(edition.period()),
                List.copyOf(origin),
                origin.isEmpty() && text.isPresent() && edition.predecessorId() != null,
                text.map(Standing::number).orElse(null),
                text.map(standing -> org.planwerk.web.Entry.of(reading.tongue().title(standing))
                                .on(standing.basis()))
                        .orElse(null),
                text.map(this::texts).orElse(List.of()));
    }

    private List<Words> texts(Standing standing) {
        var summary = standing instanceof Measure measure ? reading.tongue().summary(measure) : null;
        return Stream.concat(
                        Stream.ofNullable(summary),
                        Texts.passages(reading.tongue().text(standing)).stream())
                .toList();
    }
}
