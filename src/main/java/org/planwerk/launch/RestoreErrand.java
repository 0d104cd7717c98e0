package org.planwerk.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.planwerk.launch.backup.BackupKey;
import org.planwerk.launch.backup.BackupReader;
import org.planwerk.launch.backup.BackupRefused;
import org.planwerk.launch.backup.Manifest;
import org.planwerk.launch.backup.Restoration;

/** {@code restore FILE [--overwrite]}, while Planwerk does not run. */
final class RestoreErrand implements Errand {

    private final Map<String, String> environment;
    private final Terminal terminal;

    RestoreErrand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments, DataFolder folder, Supplier<Database> database)
            throws IOException, SQLException {
        var rest = new ArrayList<>(arguments);
        var overwrite = rest.remove("--overwrite");
        if (rest.size() != 1) {
            return Command.MISUSED;
        }
        var file = Path.of(rest.getFirst());
        var backup = new BackupReader(file, BackupKey.find(environment));
        var manifest = verify(file, backup);
        var target = database.get();
        if (!target.migrates()) {
            throw terminal.refusal("backup.IN_USE", Map.of());
        }
        folder.beginRestoration(file);
        try {
            restore(target.open(), backup, manifest, overwrite);
        } catch (BackupRefused refused) {
            folder.endRestoration(); // Whoever reads the sentence knows that nothing was restored.
            throw refused;
        }
        folder.endRestoration();
        return Command.DONE;
    }

    private Manifest verify(Path file, BackupReader backup) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw terminal.refusal("backup.missing", Map.of("file", file.toString()));
        }
        terminal.say("backup.checking", Map.of());
        var manifest = backup.verify(new ProgressLines(terminal));
        if (Schema.isNewer(manifest.schema())) {
            throw terminal.refusal("backup.NEWER", Map.of());
        }
        return manifest;
    }

    private void restore(Access access, BackupReader backup, Manifest manifest, boolean overwrite)
            throws IOException, SQLException {
        terminal.say("backup.restoring", Map.of("at", format(manifest)));
        try (var owner = access.owner().signIn(access.url())) {
            new Restoration(owner, migration(access)).restore(backup, manifest, overwrite, new ProgressLines(terminal));
        }
        terminal.say(
                "backup.restored",
                Map.of("tables", manifest.tables().size(), "rows", manifest.rows(), "at", format(manifest)));
    }

    private String format(Manifest manifest) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(terminal.language())
                .withZone(ZoneId.systemDefault())
                .format(manifest.createdAt());
    }

    private static Restoration.Migration migration(Access access) {
        var role = access.application().user();
        return new Restoration.Migration() {
            @Override
            public void to(DataSource owner, String version) {
                Schema.of(owner, role, version).migrate();
            }

            @Override
            public void toNewest(DataSource owner) {
                Schema.of(owner, role).migrate();
            }
        };
    }
}
