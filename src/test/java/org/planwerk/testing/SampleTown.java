package org.planwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.PackageProblems;
import org.planwerk.packaging.PlanPackages;
import org.springframework.context.annotation.Lazy;

/** Gives the municipality of a test the plan of {@link SamplePackage}: in force, with a successor that is still a draft. */
@Lazy // Tests of single rooms have no packages.
public class SampleTown {

    private final PackageFormat format;
    private final PlanPackages packages;

    SampleTown(PackageFormat format, PlanPackages packages) {
        this.format = format;
        this.packages = packages;
    }

    public void takeIn() {
        takeIn(json());
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
