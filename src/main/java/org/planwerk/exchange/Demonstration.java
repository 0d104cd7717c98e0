package org.planwerk.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.planwerk.launch.Preparation;
import org.planwerk.tenancy.Municipalities;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Fills an empty installation with the demonstration, unless the operator wants it empty. */
@Component
class Demonstration implements Preparation {

    private final PackageIntake intake;
    private final Municipalities municipalities;
    private final boolean wanted;

    Demonstration(
            PackageIntake intake, Municipalities municipalities, @Value("${planwerk.demo:false}") boolean wanted) {
        this.intake = intake;
        this.municipalities = municipalities;
        this.wanted = wanted;
    }

    @Override
    public boolean isNeeded() {
        return wanted && municipalities.list().isEmpty();
    }

    @Override
    public String announcement() {
        return "demo";
    }

    @Override
    public void prepare() throws IOException {
        var folder = Files.createTempDirectory("planwerk-demo");
        try {
            for (var town : unpack(folder).entrySet()) {
                var result = intake.take(town.getValue(), town.getKey(), false);
                if (result.isRefused()) {
                    throw new IllegalStateException("demonstration of " + town.getKey() + ": " + result.problems());
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The packages travel inside the program; taking them in needs them as files. By slug. */
    private static TreeMap<String, Path> unpack(Path folder) throws IOException {
        var towns = new TreeMap<String, Path>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:demo/**/*")) {
            var address = resource.getURL().toString();
            var parts = address.substring(address.lastIndexOf("/demo/") + "/demo/".length())
                    .split("/");
            if (resource.isReadable() && parts.length > 1 && !address.endsWith("/")) {
                copy(resource, folder.resolve(String.join("/", parts)));
                towns.put(parts[0], folder.resolve(parts[0]));
            }
        }
        return towns;
    }

    private static void copy(Resource resource, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (var in = resource.getInputStream()) {
            Files.copy(in, target);
        }
    }
}
