package org.planwerk.files;

import static org.planwerk.packaging.Property.line;
import static org.planwerk.packaging.Property.lines;
import static org.planwerk.packaging.Property.period;
import static org.planwerk.packaging.Property.whole;

import java.util.List;
import java.util.Map;
import org.planwerk.packaging.Entry;
import org.planwerk.packaging.PackagePart;
import org.planwerk.packaging.PackageProblems;
import org.planwerk.packaging.PlanPackage;
import org.planwerk.packaging.Section;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(20)
class FilesPart implements PackagePart {

    @Override
    public List<Section> sections() {
        return List.of(Section.of("files", "files.file")
                .with(
                        line("name").must(),
                        line("type").must(),
                        line("sha256"),
                        whole("size", 0, 1L << 30),
                        line("url"),
                        lines("description"),
                        period("dated"))
                .withBasis()
                .withVisibility());
    }

    @Override
    public void check(PlanPackage content, PackageProblems problems) {
        for (var file : content.list("files")) {
            if (!isName(file)) {
                problems.add(file.place() + ".name", "packaging.file.name", Map.of("name", file.text("name")));
            }
            var hash = file.findText("sha256");
            if (hash != null && !hash.matches("[0-9a-f]{64}")) {
                problems.add(file.place() + ".sha256", "packaging.file.hash");
            }
        }
    }

    private static boolean isName(Entry file) {
        return !file.text("name").matches(".*[/\\\\:*?\"<>|].*|\\.+");
    }
}
