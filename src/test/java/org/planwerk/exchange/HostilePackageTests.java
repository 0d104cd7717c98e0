package org.planwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwerk.document.Pictures;
import org.planwerk.packaging.PackageProblem;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SamplePackage;
import org.planwerk.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong with a package is said by place, and nothing of it stays. */
@PackageTest
class HostilePackageTests {

    @Autowired
    PackageIntake intake;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Messages messages;

    @TempDir
    Path folder;

    static int count;
    String slug;

    @BeforeEach
    void chooseSlug() {
        slug = "feindlich-" + count++;
    }

    @Test
    void theSampleItselfIsTakenIn() throws IOException {
        assertThat(take(SamplePackage.json()).problems()).isEmpty();
        assertThat(municipalities.find(slug)).isPresent();
    }

    static Stream<Arguments> wrongPlaces() {
        return Stream.of(
                wrong("no JSON", json -> json.substring(0, json.length() / 2), "", "packaging.json"),
                wrong("something behind it", json -> json + "x", "", "packaging.json"),
                wrong(
                        "a member twice",
                        json -> json.replace("\"version\":1", "\"version\":1,\"version\":1"),
                        "",
                        "packaging.json"),
                wrong("deep nesting", json -> "[".repeat(5_000) + "]".repeat(5_000), "", "packaging.json"),
                wrong("another format", json -> json.replace("\"planwerk\"", "\"landwerk\""), "", "packaging.format"),
                wrong(
                        "another version",
                        json -> json.replace("\"version\":1", "\"version\":2"),
                        "",
                        "packaging.format"),
                wrong(
                        "an unknown member",
                        json -> json.replace("\"permanent\"", "\"dauerhaft\""),
                        "measures[0].dauerhaft",
                        "packaging.unknown"),
                wrong(
                        "an unknown list",
                        json -> json.replace("\"themes\"", "\"themen\""),
                        "themen",
                        "packaging.unknown"),
                wrong(
                        "a missing member",
                        json -> json.replace("\"title\":\"Mama lernt Deutsch\",", ""),
                        "measures[0].title",
                        "packaging.missing"),
                wrong(
                        "a period the wrong way round",
                        json -> json.replace("2019-01-01", "2029-01-01"),
                        "measures[0].runs",
                        "packaging.period.order"),
                wrong(
                        "a day that is none",
                        json -> json.replace("2019-01-01", "2019-02-30"),
                        "measures[0].runs.from",
                        "packaging.day"),
                wrong(
                        "a word that is none",
                        json -> json.replace("\"OWN\"", "\"MINE\""),
                        "measures[0].binding",
                        "packaging.code"),
                wrong(
                        "a script in running text",
                        json -> json.replace("<p>Vorwort", "<p onclick='x()'>Vorwort"),
                        "chapters[0].blocks[0].html",
                        "packaging.html"),
                wrong(
                        "a script element",
                        json -> json.replace("<p>Vorwort", "<script>x()</script><p>Vorwort"),
                        "chapters[0].blocks[0].html",
                        "packaging.html"),
                wrong(
                        "a script address",
                        json -> json.replace("<p>Vorwort", "<p><a href='javascript:x()'>x</a>Vorwort"),
                        "chapters[0].blocks[0].html",
                        "packaging.html"),
                wrong(
                        "HTML in plain text",
                        json -> json.replace("Mama lernt Deutsch", "<img src=x onerror=x()>"),
                        "measures[0].title",
                        "packaging.plain"),
                wrong(
                        "a script as address of a source",
                        json -> json.replace("https://example.org/bericht", "javascript:alert(1)"),
                        "sources[0].url",
                        "packaging.url"),
                wrong(
                        "a NUL",
                        json -> json.replace("Mama lernt Deutsch", "Mama\\u0000lernt"),
                        "measures[0].title",
                        "packaging.characters"),
                wrong(
                        "a lone surrogate",
                        json -> json.replace("Mama lernt Deutsch", "Mama \\ud800 lernt"),
                        "measures[0].title",
                        "packaging.characters"),
                wrong(
                        "text that turns round",
                        json -> json.replace("Mama lernt Deutsch", "Mama \\u202e lernt"),
                        "measures[0].title",
                        "packaging.characters"),
                wrong(
                        "a title on two lines",
                        json -> json.replace("Mama lernt Deutsch", "Mama\\nlernt"),
                        "measures[0].title",
                        "packaging.line"),
                wrong(
                        "an empty title",
                        json -> json.replace("Mama lernt Deutsch", "  "),
                        "measures[0].title",
                        "packaging.blank"),
                wrong(
                        "an endless title",
                        json -> json.replace("Mama lernt Deutsch", "x".repeat(1_001)),
                        "measures[0].title",
                        "packaging.long"),
                wrong(
                        "a number that is none",
                        json -> json.replace("\"no\":17", "\"no\":\"17\""),
                        "measures[0].no",
                        "packaging.whole"),
                wrong(
                        "a number too large",
                        json -> json.replace("\"no\":17", "\"no\":99999999999999999999"),
                        "measures[0].no",
                        "packaging.whole"),
                wrong(
                        "a reference to nothing",
                        json -> json.replace(
                                "\"fields\":[\"" + SamplePackage.FIELD, "\"fields\":[\"" + SamplePackage.NOTHING),
                        "measures[0].fields[0]",
                        "packaging.reference"),
                wrong(
                        "the same entry twice",
                        json -> json.replace("\"measures\":[", "\"measures\":[" + SamplePackage.measure() + ","),
                        "measures[1]",
                        "packaging.double"),
                wrong(
                        "an id of two things",
                        json -> json.replace(SamplePackage.GOAL, SamplePackage.FIELD),
                        "fields",
                        "packaging.id.twice"),
                wrong(
                        "its own parent's child",
                        json -> json.replace("\"level\":", "\"parent\":\"" + SamplePackage.GOAL + "\",\"level\":"),
                        "goals[].parent",
                        "plan.rule.cycle"),
                wrong(
                        "a thread that leads back",
                        json -> json.replace("\"from\":\"" + SamplePackage.SOURCE, "\"from\":\"" + SamplePackage.NEED)
                                .replace("\"to\":\"" + SamplePackage.NEED, "\"to\":\"" + SamplePackage.FIELD),
                        "threads[0]",
                        "plan.rule.arrow"),
                wrong(
                        "a thing that vanished",
                        json -> json.replace(SamplePackage.fate(), ""),
                        "editions[1].state",
                        "plan.rule.fatesOpen"),
                wrong(
                        "a fate without its successor",
                        json -> json.replace("\"verdict\":\"DROPPED\"", "\"verdict\":\"MERGED\""),
                        "fates[0].to",
                        "plan.rule.successors.MERGED"),
                wrong(
                        "a predecessor of itself",
                        json -> json.replace(
                                "\"kind\":\"FIRST\",",
                                "\"kind\":\"REVISION\",\"predecessor\":\"" + SamplePackage.LATER
                                        + "\",\"relation\":\"AMENDS\","),
                        "editions[].predecessor",
                        "plan.rule.cycle"),
                wrong(
                        "no such time zone",
                        json -> json.replace("Europe/Berlin", "Europe/Musterstadt"),
                        "municipality.timeZone",
                        "packaging.zone"));
    }

    private static Arguments wrong(String name, UnaryOperator<String> change, String place, String key) {
        return argumentSet(name, change, place, key);
    }

    @ParameterizedTest
    @MethodSource("wrongPlaces")
    void saysWhatIsWrongWhereAndKeepsNothing(UnaryOperator<String> change, String place, String key)
            throws IOException {
        var sample = SamplePackage.json();
        var changed = change.apply(sample);
        assertThat(changed).isNotEqualTo(sample);

        var result = take(changed);

        assertThat(result.problems())
                .extracting(PackageProblem::place, PackageProblem::key)
                .contains(org.assertj.core.groups.Tuple.tuple(place, key));
        assertThat(municipalities.find(slug)).isEmpty();
        // Everything that can be said can be said in both languages.
        for (var language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            assertThat(result.problems())
                    .allSatisfy(problem -> assertThat(messages.text(language, problem.key(), problem.values()))
                            .isNotBlank());
        }
    }

    @Test
    void namesTheEncodingOfAFileThatIsNotUtf8() throws IOException {
        var file = folder.resolve("plan.json");
        Files.write(file, SamplePackage.json().getBytes(Charset.forName("windows-1252")));

        assertThat(messages.text(Locale.GERMAN, only(intake.take(file, slug, false)), java.util.Map.of()))
                .contains("Windows-1252");
        assertThat(municipalities.find(slug)).isEmpty();
    }

    @Test
    void everyPackageThatIsCutShortIsRefusedWithoutATrace() throws IOException {
        var json = SamplePackage.json();
        for (var length :
                IntStream.range(0, 40).map(n -> n * json.length() / 40).toArray()) {
            assertThat(take(json.substring(0, length)).isRefused()).isTrue();
        }
        assertThat(municipalities.find(slug)).isEmpty();
    }

    @Test
    void aPreviewKeepsNothingAndSaysWhatWouldCome() throws IOException {
        var file = Files.writeString(folder.resolve("plan.json"), SamplePackage.json());

        var result = intake.take(file, slug, true);

        assertThat(result.problems()).isEmpty();
        assertThat(result.difference().changes()).isNotEmpty();
        assertThat(municipalities.find(slug)).isEmpty();
    }

    @Test
    void decidedTextIsRefusedOnceItIsSealed() throws IOException {
        take(SamplePackage.json());

        var result = take(SamplePackage.json().replace("Mama lernt Deutsch", "Mütter lernen Deutsch"));

        assertThat(result.problems()).extracting(PackageProblem::key).containsOnly("packaging.decided");
    }

    @Test
    void whatIsMissingLiesInTheBinAndComesBack() throws IOException {
        take(SamplePackage.json());
        var without = SamplePackage.json().replace(SamplePackage.claim(), "");

        assertThat(take(without).difference().changes())
                .extracting(change -> change.kind().name())
                .containsExactly("BINNED");
        assertThat(take(SamplePackage.json()).difference().changes())
                .extracting(change -> change.kind().name())
                .containsExactly("CHANGED");
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void refusesNamesThatLeadOutOfAPackage(String name) throws IOException {
        var zip = folder.resolve("paket.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            add(out, "plan.json", SamplePackage.json().getBytes(StandardCharsets.UTF_8));
            add(out, name, new byte[] {1});
        }

        assertThat(only(intake.take(zip, slug, false))).isEqualTo("exchange.name");
        assertThat(municipalities.find(slug)).isEmpty();
    }

    static Stream<String> hostileNames() {
        return Stream.of(
                "../plan.json",
                "files/../../etc/passwd",
                "/etc/passwd",
                "files/" + "a".repeat(63),
                "files\\" + "a".repeat(64),
                "C:\\x",
                "plan.json/x");
    }

    @Test
    void refusesAZipThatGrowsWhenUnpacked() throws IOException {
        var zip = folder.resolve("bombe.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            add(out, "plan.json", SamplePackage.json().getBytes(StandardCharsets.UTF_8));
            add(out, "files/" + "a".repeat(64), new byte[20_000_000]);
        }

        assertThat(only(intake.take(zip, slug, false))).isEqualTo("exchange.bomb");
    }

    @Test
    void refusesADamagedZip() throws IOException {
        var zip = Files.writeString(folder.resolve("paket.zip"), "PK\u0003\u0004 und dann nichts");

        assertThat(only(intake.take(zip, slug, false))).isEqualTo("exchange.zip");
    }

    @Test
    void refusesAFileWhoseBytesAreOthers() throws IOException {
        var hash = "a".repeat(64);
        var json = SamplePackage.json().replace("\"files\":[", "\"files\":[" + SamplePackage.file(hash));
        Files.createDirectories(folder.resolve("paket/files"));
        Files.writeString(folder.resolve("paket/plan.json"), json);

        assertThat(only(intake.take(folder.resolve("paket"), slug, false))).isEqualTo("exchange.file.missing");
        Files.writeString(folder.resolve("paket/files").resolve(hash), "etwas anderes");
        assertThat(only(intake.take(folder.resolve("paket"), slug, false))).isEqualTo("exchange.file.hash");
        assertThat(municipalities.find(slug)).isEmpty();
    }

    @Test
    void refusesAFolderInWhichALinkLeadsElsewhere() throws IOException {
        Files.createDirectories(folder.resolve("paket/files"));
        Files.writeString(folder.resolve("paket/plan.json"), SamplePackage.json());
        Files.createSymbolicLink(folder.resolve("paket/files").resolve("b".repeat(64)), Path.of("/etc/hostname"));

        assertThat(only(intake.take(folder.resolve("paket"), slug, false))).isEqualTo("exchange.name");
    }

    static Stream<Arguments> hostileArms() throws IOException {
        return Stream.of(
                argumentSet("a drawing", bytes("<svg onload='alert(1)'></svg>"), "document.refused.picture"),
                argumentSet("a page", bytes("<script>alert(1)</script>"), "document.refused.picture"),
                argumentSet("half a picture", bytes("\u0089PNG\r\n\u001a\n"), "document.refused.picture"),
                argumentSet("nothing", bytes(""), "document.refused.empty"),
                argumentSet("a wall", measuring(60_000, 60_000), "document.refused.large.pixels"),
                argumentSet("a line", measuring(40_000, 1), "document.refused.large.side"));
    }

    @ParameterizedTest
    @MethodSource("hostileArms")
    void refusesACoatOfArmsThatCouldNotBeUploaded(byte[] arms, String key) throws IOException {
        var result = intake.take(withArms(arms, DigestUtils.sha256Hex(arms)), slug, false);

        assertThat(result.problems())
                .extracting(PackageProblem::place, PackageProblem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("municipality.arms", key));
        assertThat(messages.text(
                        Locale.GERMAN, key, result.problems().getFirst().values()))
                .isNotBlank();
        assertThat(municipalities.find(slug)).isEmpty();
    }

    @Test
    void refusesACoatOfArmsWhoseBytesAreOthersOrNotThere() throws IOException {
        assertThat(only(intake.take(withArms(picture(), "a".repeat(64)), slug, false)))
                .isEqualTo("exchange.file.hash");
        assertThat(only(take(SamplePackage.json()
                        .replace("\"accent\":2", "\"accent\":2,\"arms\":\"" + "b".repeat(64) + "\""))))
                .isEqualTo("exchange.file.missing");
        assertThat(only(take(
                        SamplePackage.json().replace("\"accent\":2", "\"accent\":2,\"arms\":\"../../etc/passwd\""))))
                .isEqualTo("packaging.text");
        assertThat(municipalities.find(slug)).isEmpty();
    }

    @Test
    void aCoatOfArmsThatIsAPageAsWellIsDrawnAnew() throws IOException {
        var both = new ByteArrayOutputStream();
        both.write(picture());
        both.write(bytes("<script>alert(1)</script>"));
        var arms = both.toByteArray();

        assertThat(intake.take(withArms(arms, DigestUtils.sha256Hex(arms)), slug, false)
                        .problems())
                .isEmpty();

        assertThat(municipalities.find(slug).orElseThrow().arms())
                .isEqualTo(DigestUtils.sha256Hex(Pictures.redraw(arms).bytes()));
    }

    private Path withArms(byte[] arms, String sha256) throws IOException {
        Files.createDirectories(folder.resolve("paket/files"));
        Files.writeString(
                folder.resolve("paket/plan.json"),
                SamplePackage.json().replace("\"accent\":2", "\"accent\":2,\"arms\":\"" + sha256 + "\""));
        Files.write(folder.resolve("paket/files").resolve(sha256), arms);
        return folder.resolve("paket");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(44, 52, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** A picture that says it were so large. */
    private static byte[] measuring(int width, int height) throws IOException {
        var png = ByteBuffer.wrap(picture()).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png.array(), 12, 17);
        return png.putInt(29, (int) sum.getValue()).array();
    }

    private PackageIntake.Result take(String json) throws IOException {
        return intake.take(Files.writeString(folder.resolve("plan.json"), json), slug, false);
    }

    private static String only(PackageIntake.Result result) {
        assertThat(result.problems()).hasSize(1);
        return result.problems().getFirst().key();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
