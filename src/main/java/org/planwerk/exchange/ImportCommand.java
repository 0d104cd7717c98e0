package org.planwerk.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planwerk.launch.Command;
import org.planwerk.launch.Terminal;
import org.planwerk.packaging.PackageDifference;
import org.planwerk.packaging.PackageDifference.Kind;
import org.planwerk.packaging.PackageProblem;
import org.planwerk.web.Messages;
import org.springframework.stereotype.Component;

/** {@code import FILE --into SLUG [--preview]}. */
@Component
class ImportCommand implements Command {

    private static final int MOST_LINES = 60;

    private final PackageIntake intake;
    private final Terminal terminal;
    private final Messages messages;

    ImportCommand(PackageIntake intake, Terminal terminal, Messages messages) {
        this.intake = intake;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        var rest = new ArrayList<>(arguments);
        var preview = rest.remove("--preview");
        var into = rest.indexOf("--into");
        if (into < 0 || rest.size() != 3 || into == rest.size() - 1) {
            return MISUSED;
        }
        var slug = rest.get(into + 1);
        rest.subList(into, into + 2).clear();
        var result = intake.take(Path.of(rest.getFirst()), slug, preview);
        if (result.isRefused()) {
            refuse(result.problems());
            return FAILED;
        }
        if (preview) {
            say("exchange.preview", Map.of());
        }
        tell(result.difference(), preview);
        return DONE;
    }

    private void refuse(List<PackageProblem> problems) {
        say("exchange.refused", Map.of("count", problems.size()));
        for (var problem : problems) {
            var text = messages.text(terminal.language(), problem.key(), problem.values());
            if (problem.place().isEmpty()) {
                terminal.print("  " + text);
            } else {
                terminal.print("  "
                        + messages.text(
                                terminal.language(),
                                "exchange.problem",
                                Map.of("place", problem.place(), "text", text)));
            }
        }
    }

    private void tell(PackageDifference difference, boolean each) {
        if (difference.changes().isEmpty()) {
            say("exchange.unchanged", Map.of());
            return;
        }
        if (each) {
            difference.changes().stream()
                    .limit(MOST_LINES)
                    .forEach(change -> say(
                            "exchange.change",
                            Map.of(
                                    "kind", change.kind().name(),
                                    "list", change.list(),
                                    "title", change.title())));
            if (difference.changes().size() > MOST_LINES) {
                say("exchange.more", Map.of("count", difference.changes().size() - MOST_LINES));
            }
        }
        say(
                "exchange.done",
                Map.of(
                        "added", difference.count(Kind.NEW),
                        "changed", difference.count(Kind.CHANGED),
                        "binned", difference.count(Kind.BINNED)));
    }

    private void say(String key, Map<String, ?> values) {
        terminal.print(messages.text(terminal.language(), key, values));
    }
}
