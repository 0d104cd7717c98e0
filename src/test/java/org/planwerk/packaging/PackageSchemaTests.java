package org.planwerk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.PackageTest;
import org.springframework.beans.factory.annotation.Autowired;

@PackageTest
class PackageSchemaTests {

    private static final Path PUBLISHED = Path.of("docs/package.schema.json");

    @Autowired
    PackageSchema schema;

    @Autowired
    PackageFormat format;

    /** If the format was changed on purpose, the new schema lies in target: look at it and put it in its place. */
    @Test
    void thePublishedSchemaIsThatOfTheProgram() throws IOException {
        Files.writeString(Path.of("target/package.schema.json"), schema.write());

        assertThat(PUBLISHED).hasContent(schema.write());
    }

    @Test
    void theDescriptionNamesEveryListAndEveryMember() throws IOException {
        var description = Files.readString(Path.of("docs/package-format.md"));

        assertThat(format.sections()).allSatisfy(section -> {
            assertThat(description).contains("`" + section.name() + "`");
            assertThat(section.members())
                    .allSatisfy(
                            member -> assertThat(description).as(section.name()).contains("`" + member.name() + "`"));
            assertThat(section.children())
                    .allSatisfy(
                            child -> assertThat(description).as(section.name()).contains("`" + child.name() + "`"));
        });
    }
}
