package org.planwerk.launch;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The database of the Planwerk that is running on the same data folder; a short command works beside it. */
final class RunningDatabase implements Database {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DataFolder folder;
    private final Terminal terminal;

    RunningDatabase(DataFolder folder, Terminal terminal) {
        this.folder = folder;
        this.terminal = terminal;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Access open() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var access = Secrets.find(folder).map(Secrets::access).filter(RunningDatabase::answers);
            if (access.isPresent()) {
                return access.get();
            }
            pause();
        }
        throw terminal.refusal("still-starting", Map.of("folder", folder.root().toString()));
    }

    private static boolean answers(Access access) {
        try (var connection = access.application().signIn(access.url())) {
            return connection.isValid(0);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean migrates() {
        return false;
    }

    @Override
    public void close() {
        // The other one runs it.
    }
}
