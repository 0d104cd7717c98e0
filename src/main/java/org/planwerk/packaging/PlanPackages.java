package org.planwerk.packaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan package of a municipality: all of its plans, written down so that they can be read in again unchanged. */
@Service
public class PlanPackages {

    private final List<PackagePart> parts;
    private final PackageStore store;
    private final ApplicationEventPublisher events;

    PlanPackages(List<PackagePart> parts, PackageStore store, ApplicationEventPublisher events) {
        this.parts = parts;
        this.store = store;
        this.events = events;
    }

    /** A package that was read and holds together in itself. */
    public record Readable(MunicipalityShape municipality, PlanPackage content) {}

    /** All lists of the package, each after those whose entries it needs. */
    public List<Section> sections() {
        return parts.stream().flatMap(part -> part.sections().stream()).toList();
    }

    /** Reads {@code json} without asking the database; nothing comes back if anything is wrong. */
    public Optional<Readable> read(byte[] json, PackageProblems problems) {
        var read = new PackageReader(sections(), problems).read(json);
        if (read.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        for (var part : parts) {
            part.check(read.get().content(), problems);
        }
        var municipality = read.get().municipality();
        return problems.isEmpty() && municipality != null
                ? Optional.of(new Readable(municipality, read.get().content()))
                : Optional.empty();
    }

    /**
     * Takes a package in, in the transaction that is there: what it says is then kept, what it lacks lies in the bin.
     *
     * <p>If there are problems afterwards, the transaction must be rolled back.
     */
    @Transactional
    public PackageDifference keep(PlanPackage content, PackageProblems problems) {
        Predicate<Map<String, Object>> fixed = row -> false;
        for (var part : parts) {
            fixed = fixed.or(part.fixed());
        }
        var difference = new PackageKeeper(store, problems, fixed).keep(sections(), content);
        if (problems.isEmpty()) {
            parts.forEach(PackagePart::stored);
            events.publishEvent(new ContentPublished());
        }
        return difference;
    }

    /** The package of the municipality; the same content always gives the same bytes. */
    @Transactional(readOnly = true)
    public byte[] write(MunicipalityShape municipality) {
        return new PackageWriter(store).write(municipality, sections());
    }
}
