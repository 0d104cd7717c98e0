package org.planwerk.launch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import org.planwerk.launch.backup.Progress;

/** Tells the operator now and then how far a backup has come. */
final class ProgressLines implements Progress {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Terminal terminal;
    private long next = System.nanoTime() + PAUSE.toNanos();

    ProgressLines(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(int tables, long bytes) {
        if (System.nanoTime() > next) {
            next = System.nanoTime() + PAUSE.toNanos();
            terminal.say("backup.progress", Map.of("tables", tables, "megabytes", megabytes(bytes)));
        }
    }

    static BigDecimal megabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1_000_000), 1, RoundingMode.UP);
    }
}
