package org.planwerk.portal.content;

import java.util.List;
import java.util.Optional;

/** How many people took part, {@code about} if the number is not exact. */
public record People(int n, boolean about) {

    /** The numbers without a group are the whole; only if there are none, the groups add up to it. */
    static Optional<People> of(List<HeadCount> counts) {
        var whole = counts.stream().filter(count -> count.groupName() == null).toList();
        var all = whole.stream().filter(count -> count.format().equals("ALL")).toList();
        var counted = !all.isEmpty() ? all : whole.isEmpty() ? counts : whole;
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(new People(
                        counted.stream().mapToInt(HeadCount::n).sum(),
                        counted.stream().anyMatch(HeadCount::about)));
    }
}
