package org.planwerk.packaging;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The format of the plan package as all rooms together make it. */
@Component
public class PackageFormat {

    private final List<PackagePart> parts;
    private final List<Section> sections;
    private final Map<String, Section> byName;

    public PackageFormat(List<PackagePart> parts) {
        this.parts = parts;
        this.sections = parts.stream().flatMap(part -> part.sections().stream()).toList();
        this.byName = sections.stream().collect(Collectors.toUnmodifiableMap(Section::name, section -> section));
    }

    /** A package that was read and holds together in itself. */
    public record Readable(MunicipalityShape municipality, PlanPackage content) {}

    /** All lists of the package, each after those whose entries it needs. */
    public List<Section> sections() {
        return sections;
    }

    /** @throws NoSuchElementException if no room has such a list */
    public Section section(String name) {
        return find(name).orElseThrow(() -> new NoSuchElementException("list " + name));
    }

    public Optional<Section> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Reads {@code json} without asking the database; nothing comes back if anything is wrong. */
    public Optional<Readable> read(byte[] json, PackageProblems problems) {
        var read = new PackageReader(sections, problems).read(json);
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
