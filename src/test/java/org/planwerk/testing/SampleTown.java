package org.planwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.PackageProblems;
import org.planwerk.packaging.PlanPackages;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.springframework.context.annotation.Lazy;

/** Gives the municipality of a test a plan. */
@Lazy // Tests of single rooms have no packages.
public class SampleTown {

    private final PackageFormat format;
    private final PlanPackages packages;
    private final Database database;

    private @Nullable Municipality musterstadt;

    SampleTown(PackageFormat format, PlanPackages packages, Database database) {
        this.format = format;
        this.packages = packages;
        this.database = database;
    }

    /** The plan of {@link SamplePackage}: in force, with a successor that is still a draft. */
    public void takeIn() {
        takeIn(json());
    }

    /** The plan of Musterstadt in the demonstration, which is read once for all tests. */
    public void takeInMusterstadt() {
        if (musterstadt == null) {
            musterstadt = database.addMunicipality();
            Tenant.run(musterstadt, () -> takeIn(demo()));
        }
        database.copy(musterstadt, Tenant.get());
    }

    private static String demo() {
        try {
            return Files.readString(Path.of("demo/musterstadt/plan.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String json() {
        return SamplePackage.json()
                .replace("\"state\":\"SUPERSEDED\"", "\"state\":\"IN_FORCE\"")
                .replace("\"state\":\"PROPOSED\"", "\"state\":\"DRAFT\"")
                .replace("\"fields\":[{", "\"fields\":[" + SamplePackage.laterField() + ",{");
    }

    public void takeIn(String json) {
        var problems = new PackageProblems();
        var content = format.read(json.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.list()).isEmpty();
        packages.keep(content.orElseThrow().content(), problems);
        assertThat(problems.list()).isEmpty();
    }
}
