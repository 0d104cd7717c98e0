package org.planwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.document.Pictures;
import org.planwerk.files.FileBytes;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
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

    @Autowired
    FileBytes files;

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

    /** The look of a municipality is its colour and its coat of arms. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void theLookOfAMunicipalityTravelsWithItsPackage(String format) throws IOException {
        var slug = "wappen-" + format;
        var arms = wear(slug, format);
        var first = folder.resolve("eins.zip");
        var second = folder.resolve("zwei.zip");

        export.writeZip(municipalities.find(slug).orElseThrow(), first);
        assertThat(intake.take(first, slug + "-2", false).problems()).isEmpty();
        var there = municipalities.find(slug + "-2").orElseThrow();
        export.writeZip(there, second);

        assertThat(there.arms()).isEqualTo(arms);
        assertThat(there.accent()).isEqualTo(5);
        assertThat(Tenant.call(there, () -> files.find(arms, 0))).isPresent();
        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(intake.take(Path.of("demo/musterstadt"), slug + "-2", false).problems())
                .isEmpty();
        assertThat(municipalities.find(slug + "-2").orElseThrow().arms())
                .as("a package without one")
                .isNull();
    }

    @Test
    void aFullExportHoldsTheCoatOfArmsOnce() throws IOException {
        var arms = wear("wappen-voll", "png");
        var file = folder.resolve("alles.zip");

        export.writeZip(municipalities.find("wappen-voll").orElseThrow(), file, true);

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> name.contains(arms)))
                    .containsExactly("files/" + arms);
        }
        assertThat(intake.take(file, "wappen-kommt-an", false).problems()).isEmpty();
        assertThat(municipalities.find("wappen-kommt-an").orElseThrow().arms()).isEqualTo(arms);
    }

    /** A municipality with the fifth colour and a coat of arms as uploading keeps it. */
    private String wear(String slug, String format) throws IOException {
        var json = Files.readString(Path.of("demo/musterstadt/plan.json"))
                .replaceFirst("\"accent\" ?: ?\\d", "\"accent\" : 5");
        Files.createDirectories(folder.resolve(slug));
        Files.writeString(folder.resolve(slug).resolve("plan.json"), json);
        copy(Path.of("demo/musterstadt/files"), folder.resolve(slug).resolve("files"));
        assertThat(intake.take(folder.resolve(slug), slug, false).problems()).isEmpty();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(44, 52, BufferedImage.TYPE_INT_RGB), format, bytes);
        var picture = Pictures.redraw(bytes.toByteArray()).bytes();
        var sha256 = DigestUtils.sha256Hex(picture);
        Tenant.run(municipalities.find(slug).orElseThrow(), () -> {
            files.keep(sha256, new ByteArrayInputStream(picture));
            municipalities.setArms(sha256);
        });
        return sha256;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (var name : names(from)) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
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
