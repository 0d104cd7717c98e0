package org.planwerk.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that is wrong with a package, in the order in which it was found, each with its place. */
public final class PackageProblems {

    /** More than these help nobody: the first ones are mended, and the package is tried again. */
    private static final int MOST = 100;

    private final List<PackageProblem> all = new ArrayList<>();

    public void add(String place, String key, Map<String, ?> values) {
        if (all.size() < MOST) {
            all.add(new PackageProblem(place, key, values));
        }
    }

    public void add(String place, String key) {
        add(place, key, Map.of());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<PackageProblem> list() {
        return List.copyOf(all);
    }
}
