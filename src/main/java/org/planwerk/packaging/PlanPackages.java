package org.planwerk.packaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.planwerk.history.Author;
import org.planwerk.history.Histories;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** The plan package of a municipality: all of its plans, written down so that they can be read in again unchanged. */
@Service
public class PlanPackages {

    /** So many changes may turn the statistics of the tables upside down. */
    private static final int MANY = 100;

    private final PackageFormat format;
    private final List<PackagePart> parts;
    private final PackageStore store;
    private final Histories histories;
    private final Recording recording;
    private final ApplicationEventPublisher events;

    PlanPackages(
            PackageFormat format,
            List<PackagePart> parts,
            PackageStore store,
            Histories histories,
            Recording recording,
            ApplicationEventPublisher events) {
        this.format = format;
        this.parts = parts;
        this.store = store;
        this.histories = histories;
        this.recording = recording;
        this.events = events;
    }

    /**
     * Takes a package in: what it says is then kept, what it lacks lies in the bin.
     *
     * <p>If there are problems afterwards, the transaction must be rolled back.
     */
    @Transactional
    public PackageDifference keep(PlanPackage content, PackageProblems problems) {
        histories.begin();
        Predicate<Map<String, Object>> fixed = row -> false;
        for (var part : parts) {
            fixed = fixed.or(part.fixed());
        }
        var difference = new PackageKeeper(store, problems, fixed).keep(format.sections(), content);
        if (problems.isEmpty()) {
            parts.forEach(PackagePart::stored);
            if (difference.changes().size() > MANY) {
                store.analyze(tables());
            }
            recording.imported(content, difference, Author.COMMAND);
            events.publishEvent(new ContentPublished());
        }
        return difference;
    }

    private Set<String> tables() {
        return format.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.table()), section.children().stream().map(Section.Children::table)))
                .collect(Collectors.toSet());
    }

    /** The package of the municipality; the same content always gives the same bytes. */
    @Transactional(readOnly = true)
    public byte[] write(MunicipalityShape municipality) {
        return new PackageWriter(store).write(municipality, format.sections());
    }

    /** All published texts of the things of an edition, for a hash: the same wording always has the same one. */
    @Transactional(readOnly = true)
    public Wording wording(UUID edition) {
        return wording(edition, Layer.PUBLISHED);
    }

    /** As {@link #wording(UUID)}, of one layer: texts that say the same have the same hash, whichever layer they stand in. */
    @Transactional(readOnly = true)
    public Wording wording(UUID edition, Layer layer) {
        var writer = new PackageWriter(store);
        var root = JsonNodeFactory.instance.objectNode();
        for (var section : format.sections()) {
            if (section.layered() && section.thing() != null) {
                var list = root.putArray(section.name());
                writer.list(section).stream()
                        .filter(entry -> edition.equals(entry.findId("edition_id"))
                                && entry.layers().contains(layer.name()))
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
        return new Wording(content, DigestUtils.sha256Hex(content));
    }
}
