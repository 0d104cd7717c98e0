package org.planwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwerk.packaging.Entry;
import org.planwerk.packaging.MunicipalityShape;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.PackageProblems;
import org.planwerk.packaging.PlanPackage;
import org.planwerk.packaging.PlanPackages;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The plans that come with Planwerk as examples: they come out as they went in, and say of what is made up that it is. */
@DemoTest
class DemoPackagesTests {

    private static final Path DEMO = Path.of("demo");

    @Autowired
    PackageFormat format;

    @Autowired
    PlanPackages packages;

    @Autowired
    Municipalities municipalities;

    static Stream<String> slugs() throws IOException {
        try (var folders = Files.list(DEMO)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> Objects.requireNonNull(folder.getFileName()).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void comesOutAsItWentIn(String slug) throws IOException {
        var municipality = municipalities.find(slug).orElseThrow();

        var written = Tenant.call(municipality, () -> packages.write(MunicipalityShape.of(municipality)));

        assertThat(new String(written, java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(DEMO.resolve(slug).resolve("plan.json")));
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void saysWhatIsMadeUp(String slug) throws IOException {
        var read = read(slug);

        assertThat(read.municipality().demo()).isTrue();
        if (read.municipality().fictitious()) {
            assertThat(bases(read.content())).containsOnly("DEMO");
        } else {
            assertThat(bases(read.content())).doesNotContain("DEMO");
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void saysOfRealTownsOnlyWhatSourcesSay(String slug) throws IOException {
        var read = read(slug);
        if (read.municipality().fictitious()) {
            return;
        }
        assertThat(Stream.of("statements", "claims").flatMap(list -> read.content().list(list).stream()))
                .allSatisfy(entry ->
                        assertThat(entry.findId("source_id")).as(entry.place()).isNotNull());
        assertThat(read.content().list("editions")).allSatisfy(edition -> {
            assertThat(edition.text("record")).isEqualTo("PARTIAL");
            assertThat(edition.findText("record_note")).isNotNull();
        });
        assertThat(Stream.of("fields", "goals", "findings", "measures")
                        .flatMap(list -> read.content().list(list).stream())
                        .flatMap(thing -> thing.layers().stream()))
                .containsOnly("PUBLISHED");
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void carriesTheBytesOfItsFilesOrTellsWhereTheyAre(String slug) throws IOException, NoSuchAlgorithmException {
        for (var file : read(slug).content().list("files")) {
            var hash = file.findText("sha256");
            if (hash == null) {
                assertThat(file.findText("url")).as(file.place()).isNotNull();
                continue;
            }
            var bytes = Files.readAllBytes(DEMO.resolve(slug).resolve("files").resolve(hash));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(hash);
            assertThat(file.values().get("size")).isEqualTo(bytes.length);
        }
    }

    private static List<String> bases(PlanPackage content) {
        return content.lists().values().stream()
                .flatMap(List::stream)
                .flatMap(DemoPackagesTests::basesOf)
                .toList();
    }

    private static Stream<String> basesOf(Entry entry) {
        return Stream.concat(
                        Stream.of(entry.values()),
                        entry.children().values().stream().flatMap(List::stream))
                .filter(values -> values.containsKey("basis"))
                .map(values -> String.valueOf(values.get("basis")));
    }

    private PackageFormat.Readable read(String slug) throws IOException {
        var problems = new PackageProblems();
        var read = format.read(Files.readAllBytes(DEMO.resolve(slug).resolve("plan.json")), problems);
        assertThat(problems.list()).isEmpty();
        return read.orElseThrow();
    }
}
