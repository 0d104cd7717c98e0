package org.planwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwerk.packaging.Entry;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.PackagePart;
import org.planwerk.packaging.PackageProblems;
import org.planwerk.packaging.PlanPackage;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The plans that come with Planwerk as examples: they can be read, and they say of what is made up that it is. */
class DemoPackagesTests {

    private static final Path DEMO = Path.of("demo");

    /** The reading half of the application; it never asks its database. */
    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

    @BeforeAll
    static void collectParts() {
        var scanner = new ClassPathBeanDefinitionScanner(CONTEXT, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(PackagePart.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(PackageFormat.class));
        scanner.addIncludeFilter(new RegexPatternTypeFilter(
                java.util.regex.Pattern.compile("org\\.planwerk\\.(packaging\\.PackageStore|plan\\.SealStore)")));
        scanner.scan("org.planwerk");
        CONTEXT.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(new SimpleDriverDataSource()));
        CONTEXT.registerBean(JdbcClient.class, () -> JdbcClient.create(CONTEXT.getBean(JdbcTemplate.class)));
        CONTEXT.refresh();
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    static Stream<String> slugs() throws IOException {
        try (var folders = Files.list(DEMO)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("plan.json")))
                    .map(folder -> Objects.requireNonNull(folder.getFileName()).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void holdsTogether(String slug) throws IOException {
        var problems = new PackageProblems();

        CONTEXT.getBean(PackageFormat.class).read(json(slug), problems);

        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void saysWhatIsMadeUp(String slug) throws IOException {
        var read = read(slug);
        var bases = bases(read.content());

        if (read.municipality().fictitious()) {
            assertThat(bases).containsOnly("DEMO");
        } else {
            assertThat(bases).doesNotContain("DEMO");
        }
        assertThat(read.municipality().demo()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void saysOfTheWorkOfRealTownsOnlyWhatSourcesSay(String slug) throws IOException {
        var read = read(slug);
        if (read.municipality().fictitious()) {
            return;
        }
        assertThat(read.content().list("statements"))
                .allSatisfy(statement -> assertThat(statement.findId("source_id"))
                        .as(statement.place())
                        .isNotNull());
        assertThat(read.content().list("claims"))
                .allSatisfy(claim ->
                        assertThat(claim.findId("source_id")).as(claim.place()).isNotNull());
        assertThat(read.content().list("editions"))
                .allSatisfy(edition -> assertThat(edition.text("record")).isEqualTo("PARTIAL"));
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void carriesTheBytesOfItsFiles(String slug) throws IOException, NoSuchAlgorithmException {
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
        var bases = new ArrayList<String>();
        for (var list : content.lists().values()) {
            for (Entry entry : list) {
                add(bases, entry.values().get("basis"));
                entry.children().values().forEach(rows -> rows.forEach(row -> add(bases, row.get("basis"))));
            }
        }
        return bases;
    }

    private static void add(List<String> bases, @org.jspecify.annotations.Nullable Object basis) {
        if (basis != null) {
            bases.add(basis.toString());
        }
    }

    private static PackageFormat.Readable read(String slug) throws IOException {
        return CONTEXT.getBean(PackageFormat.class)
                .read(json(slug), new PackageProblems())
                .orElseThrow();
    }

    private static byte[] json(String slug) throws IOException {
        return Files.readAllBytes(DEMO.resolve(slug).resolve("plan.json"));
    }
}
