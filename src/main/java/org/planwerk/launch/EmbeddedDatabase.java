package org.planwerk.launch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our own PostgreSQL: begins with us, comes back when it dies, ends with us, and is found again if we died before it. */
final class EmbeddedDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration PROGRESS = Duration.ofSeconds(10);

    private final DataFolder folder;
    private final Terminal terminal;

    /** Whoever holds it starts or stops the server. */
    private final ReentrantLock turn = new ReentrantLock();

    private volatile boolean stopping;
    private @Nullable Cluster cluster;

    EmbeddedDatabase(DataFolder folder, Terminal terminal) {
        this.folder = folder;
        this.terminal = terminal;
    }

    @Override
    public boolean exists() {
        return Cluster.existsIn(folder);
    }

    @Override
    public Access open() {
        var ours = Cluster.in(folder, terminal);
        var secrets = secrets(ours);
        if (!ours.exists()) {
            ours.create(secrets);
        }
        cluster = ours;
        terminal.say("database-starting", Map.of());
        var served = serve(ours, secrets, true);
        new Roles(served, terminal).provide();
        Thread.ofVirtual().name("database-watch").start(() -> watch(ours, served));
        return served.access();
    }

    private Secrets secrets(Cluster ours) {
        return Secrets.find(folder).orElseGet(() -> {
            if (ours.exists()) {
                throw terminal.refusal(
                        "secrets-missing", Map.of("folder", folder.root().toString()));
            }
            return Secrets.create().keep(folder);
        });
    }

    /** Returns when the server is ready, with the port on which it is. */
    private Secrets serve(Cluster ours, Secrets known, boolean anyPort) {
        turn.lock();
        try {
            var secrets = known;
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (!begin(ours, secrets.port())) {
                if (anyPort && !secrets.portIsFree()) {
                    secrets = secrets.withFreePort().keep(folder);
                }
                // Workers of a killed server leave within moments; until then its memory and its lock file are in use.
                if (System.nanoTime() > end) {
                    throw terminal.refusal(
                            "database-failed", Map.of("log", ours.log().toString(), "reason", ours.said()));
                }
                pause();
            }
            return secrets;
        } finally {
            turn.unlock();
        }
    }

    /** Starts a server unless one of ours is running, and waits as long as it lives and is not ready. */
    private boolean begin(Cluster ours, int port) {
        if (stopping) {
            throw new IllegalStateException("the application ends");
        }
        // Programs from before an update, or another port than the one we tell everybody.
        if (find(ours)
                .filter(found -> !ours.runs(found) || found.port() != port)
                .isPresent()) {
            ours.stop();
        }
        if (find(ours).isPresent()) {
            return awaitReady(ours, () -> find(ours).isPresent());
        }
        Postmaster.forget(ours.data());
        return awaitReady(ours, ours.start(port)::isAlive);
    }

    private boolean awaitReady(Cluster ours, BooleanSupplier alive) {
        var end = System.nanoTime() + RECOVERY.toNanos();
        var next = System.nanoTime() + PROGRESS.toNanos();
        while (alive.getAsBoolean() && System.nanoTime() < end) {
            if (find(ours).filter(Postmaster::ready).isPresent()) {
                return true;
            }
            if (System.nanoTime() > next) {
                next += PROGRESS.toNanos();
                terminal.say("database-recovering", Map.of());
            }
            pause();
        }
        return false;
    }

    private void watch(Cluster ours, Secrets secrets) {
        while (!stopping) {
            if (find(ours).isEmpty() && !stopping) {
                LOG.warn("the database has ended; starting it again");
                restart(ours, secrets);
            }
            pause();
        }
    }

    private static Optional<Postmaster> find(Cluster ours) {
        return Postmaster.find(ours.data());
    }

    // Whoever asks meanwhile waits for a connection; giving up would leave the application without a database.
    private void restart(Cluster ours, Secrets secrets) {
        try {
            serve(ours, secrets, false);
            LOG.info("the database is back");
        } catch (RuntimeException failed) {
            if (!stopping) {
                LOG.error("the database does not start; trying again", failed);
            }
        }
    }

    @Override
    public boolean migrates() {
        return true;
    }

    @Override
    public void close() {
        stopping = true;
        turn.lock();
        try {
            if (cluster != null && find(cluster).isPresent()) {
                cluster.stop();
            }
        } finally {
            turn.unlock();
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
}
