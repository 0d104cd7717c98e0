package org.planwerk.packaging;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The format of the plan package as all rooms together make it. */
@Component
public class PackageFormat {

    private final List<PackagePart> parts;

    public PackageFormat(List<PackagePart> parts) {
        this.parts = parts;
    }

    /** A package that was read and holds together in itself. */
    public record Readable(MunicipalityShape municipality, PlanPackage content) {}

    /** All lists of the package, each after those whose entries it needs. */
    public List<Section> sections() {
        return parts.stream().flatMap(part -> part.sections().stream()).toList();
    }

    /** @throws NoSuchElementException if no room has such a list */
    public Section section(String name) {
        return find(name).orElseThrow(() -> new NoSuchElementException("list " + name));
    }

    public Optional<Section> find(String name) {
        return sections().stream()
                .filter(section -> section.name().equals(name))
                .findFirst();
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
}
