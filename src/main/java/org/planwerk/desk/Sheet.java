package org.planwerk.desk;

import java.util.List;
import java.util.stream.Stream;
import org.planwerk.identity.Permission;

/**
 * How the entries of a list are laid out for people who write them.
 *
 * @param list as the package calls it
 * @param path as the addresses of the workshop call it
 * @param edition whether its entries are texts of an edition
 * @param permission what it takes to write them
 * @param parts sections of the form, in their order
 */
public record Sheet(String list, String path, boolean edition, Permission permission, List<Part> parts) {

    /** A section of the form; {@code name} names its title. */
    public record Part(String name, List<String> members) {}

    static Part part(String name, String... members) {
        return new Part(name, List.of(members));
    }

    public Stream<String> members() {
        return parts.stream().flatMap(part -> part.members().stream());
    }
}
