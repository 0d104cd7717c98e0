package org.planwerk.exchange;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planwerk.launch.Command;
import org.planwerk.launch.Terminal;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.planwerk.web.Messages;
import org.springframework.stereotype.Component;

/** {@code export SLUG [--to FILE] [--full]}: a zip file, or a folder if one is named. */
@Component
class ExportCommand implements Command {

    private final PackageExport export;
    private final Municipalities municipalities;
    private final Terminal terminal;
    private final Messages messages;

    ExportCommand(PackageExport export, Municipalities municipalities, Terminal terminal, Messages messages) {
        this.export = export;
        this.municipalities = municipalities;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        var rest = new ArrayList<>(arguments);
        var all = rest.remove("--full");
        if (rest.size() != 1 && !(rest.size() == 3 && rest.get(1).equals("--to"))) {
            return MISUSED;
        }
        var slug = rest.getFirst();
        var municipality = municipalities.find(slug);
        if (municipality.isEmpty()) {
            var known = municipalities.list().stream().map(Municipality::slug).collect(Collectors.joining(", "));
            say("exchange.unknown", Map.of("slug", slug, "known", known));
            return FAILED;
        }
        var target = Path.of(rest.size() == 1 ? slug + ".zip" : rest.get(2));
        // A device or a pipe would be replaced by the file.
        if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
            say("exchange.target.other", Map.of("file", target.toString()));
            return FAILED;
        }
        try {
            if (isFolder(target)) {
                export.writeFolder(municipality.get(), target, all);
            } else {
                export.writeZip(municipality.get(), target, all);
            }
        } catch (FileSystemException refused) {
            say("exchange.target.unwritable", Map.of("file", target.toString()));
            return FAILED;
        }
        say("exchange.exported", Map.of("municipality", municipality.get().name(), "file", target.toString()));
        return DONE;
    }

    private static boolean isFolder(Path target) {
        return Files.isDirectory(target) || !target.getFileName().toString().contains(".");
    }

    private void say(String key, Map<String, ?> values) {
        terminal.print(messages.text(terminal.language(), key, values));
    }
}
