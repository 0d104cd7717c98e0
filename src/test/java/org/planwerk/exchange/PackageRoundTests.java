package org.planwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.testing.PackageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written can be read in again, and is then the same to the byte. */
@PackageTest
class PackageRoundTests {

    @Autowired
    PackageIntake intake;

    @Autowired
    PackageExport export;

    @Autowired
    Municipalities municipalities;

    @TempDir
    Path folder;

    static Stream<Path> demonstration() throws IOException {
        try (var towns = Files.list(Path.of("demo"))) {
            return towns.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("demonstration")
    void aPackageOfTheDemonstrationIsWrittenAsItWasRead(Path town) throws IOException {
        var slug = "runde-" + town.getFileName();

        assertThat(intake.take(town, slug, false).problems()).isEmpty();
        export.writeFolder(municipalities.find(slug).orElseThrow(), folder);

        assertThat(folder.resolve("plan.json")).hasSameTextualContentAs(town.resolve("plan.json"));
        assertThat(names(folder.resolve("files"))).isEqualTo(names(town.resolve("files")));
    }

    @ParameterizedTest
    @MethodSource("demonstration")
    void takingTheSameInAgainChangesNothing(Path town) throws IOException {
        var slug = "wieder-" + town.getFileName();
        intake.take(town, slug, false);

        var again = intake.take(town, slug, false);

        assertThat(again.problems()).isEmpty();
        assertThat(again.difference().changes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("demonstration")
    void aZipFileIsTheSameEveryTimeAndCanBeReadAgain(Path town) throws IOException {
        var slug = "zip-" + town.getFileName();
        intake.take(town, slug, false);
        var municipality = municipalities.find(slug).orElseThrow();
        var first = folder.resolve("eins.zip");
        var second = folder.resolve("zwei.zip");

        export.writeZip(municipality, first);
        assertThat(intake.take(first, slug + "-2", false).problems()).isEmpty();
        export.writeZip(municipalities.find(slug + "-2").orElseThrow(), second);

        assertThat(first).hasSameBinaryContentAs(second);
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
