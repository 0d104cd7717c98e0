package org.planwerk.directory;

import static org.planwerk.packaging.Property.line;
import static org.planwerk.packaging.Property.lines;
import static org.planwerk.packaging.Property.period;
import static org.planwerk.packaging.Property.reference;
import static org.planwerk.packaging.Property.time;
import static org.planwerk.packaging.Property.whole;
import static org.planwerk.packaging.Property.words;

import java.util.List;
import org.planwerk.packaging.PackagePart;
import org.planwerk.packaging.Section;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(10)
class DirectoryPart implements PackagePart {

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of("organisations", "directory.organisation")
                        .with(
                                line("name").must(),
                                line("kind").must(),
                                reference("parent", "organisations"),
                                lines("text"),
                                line("url"),
                                words("languages"))
                        .withBasis()
                        .withVisibility(),
                Section.of("contacts", "directory.contact")
                        .with(
                                whole("position").must(),
                                reference("organisation", "organisations"),
                                line("office").must(),
                                line("function"),
                                line("phone"),
                                line("email"),
                                line("address"),
                                lines("topics"),
                                words("languages"))
                        .withList(
                                "hours",
                                "directory.office_hour",
                                List.of("contact_id"),
                                "no",
                                whole("firstDay", 1, 7).must(),
                                whole("lastDay", 1, 7).must(),
                                time("opens"),
                                time("closes"),
                                line("text"))
                        .withBasis()
                        .withVisibility(),
                Section.of("offers", "directory.offer")
                        .with(
                                reference("organisation", "organisations"),
                                line("title").must(),
                                lines("text"),
                                line("topic"),
                                period("runs"),
                                line("url"))
                        .withBasis()
                        .withVisibility());
    }
}
