package org.planwerk.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.planwerk.files.FileBytes;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is kept of a municipality, for the day on which it leaves: beside the package, as lines of JSON. */
@Service
class CompleteExport {

    static final String FOLDER = "vollstaendig/";

    /** Where the files come, one after the other. */
    interface Files {
        OutputStream open(String name) throws IOException;
    }

    private final CompleteStore store;
    private final FileBytes bytes;
    private final Messages messages;

    CompleteExport(CompleteStore store, FileBytes bytes, Messages messages) {
        this.store = store;
        this.bytes = bytes;
        this.messages = messages;
    }

    /**
     * Of the chosen municipality, as it is in one moment.
     *
     * @param packed the hashes of the bytes that the package itself holds
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Set<String> packed, Files files) throws IOException {
        for (var language : Messages.LANGUAGES) {
            write(
                    files,
                    messages.text(language, "exchange.complete.name", Map.of()),
                    messages.text(
                            language,
                            "exchange.complete.text",
                            Map.of("municipality", Tenant.get().name())));
        }
        write(files, "tenancy.municipality.jsonl", store.getMunicipality());
        for (var table : store.listTables()) {
            try (var out = files.open(FOLDER + table.name() + ".jsonl")) {
                store.each(table, row -> writeLine(out, row));
            }
        }
        for (var sha256 : store.listHashes()) {
            if (!packed.contains(sha256)) {
                try (var out = files.open(FOLDER + "files/" + sha256)) {
                    bytes.write(sha256, out);
                }
            }
        }
    }

    private static void write(Files files, String name, String text) throws IOException {
        try (var out = files.open(FOLDER + name)) {
            writeLine(out, text);
        }
    }

    private static void writeLine(OutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
