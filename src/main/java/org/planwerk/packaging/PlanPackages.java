package org.planwerk.packaging;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** The plan package of a municipality: all of its plans, written down so that they can be read in again unchanged. */
@Service
public class PlanPackages {

    private final PackageFormat format;
    private final List<PackagePart> parts;
    private final PackageStore store;
    private final ApplicationEventPublisher events;

    PlanPackages(PackageFormat format, List<PackagePart> parts, PackageStore store, ApplicationEventPublisher events) {
        this.format = format;
        this.parts = parts;
        this.store = store;
        this.events = events;
    }

    /**
     * Takes a package in: what it says is then kept, what it lacks lies in the bin.
     *
     * <p>If there are problems afterwards, the transaction must be rolled back.
     */
    @Transactional
    public PackageDifference keep(PlanPackage content, PackageProblems problems) {
        Predicate<Map<String, Object>> fixed = row -> false;
        for (var part : parts) {
            fixed = fixed.or(part.fixed());
        }
        var difference = new PackageKeeper(store, problems, fixed).keep(format.sections(), content);
        if (problems.isEmpty()) {
            parts.forEach(PackagePart::stored);
            events.publishEvent(new ContentPublished());
        }
        return difference;
    }

    /** The package of the municipality; the same content always gives the same bytes. */
    @Transactional(readOnly = true)
    public byte[] write(MunicipalityShape municipality) {
        return new PackageWriter(store).write(municipality, format.sections());
    }

    /** All published texts of the things of an edition, for a hash: the same wording always has the same one. */
    @Transactional(readOnly = true)
    public Wording wording(UUID edition) {
        var writer = new PackageWriter(store);
        var root = JsonNodeFactory.instance.objectNode();
        for (var section : format.sections()) {
            if (section.layered() && section.thing() != null) {
                var list = root.putArray(section.name());
                writer.list(section).stream()
                        .filter(entry -> edition.equals(entry.findId("edition_id"))
                                && entry.layers().contains(Layer.PUBLISHED.name()))
                        .map(entry -> new Entry(
                                entry.place(),
                                entry.no(),
                                entry.plan(),
                                List.of(Layer.PUBLISHED.name()),
                                entry.values(),
                                entry.children()))
                        .forEach(entry -> list.add(PackageWriter.node(section, entry)));
            }
        }
        var content = CanonicalJson.write(root);
        return new Wording(content, CanonicalJson.sha256(content));
    }
}
