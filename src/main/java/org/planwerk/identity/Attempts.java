package org.planwerk.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who must wait before the next try to sign in.
 *
 * <p>Counted per place and account together: whoever guesses slows down only their own place, never the person whose
 * password they want. A place alone is slowed down late and briefly, because a whole town hall can be one place.
 */
@Service
class Attempts {

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final AttemptStore store;
    private final Clock clock;

    Attempts(AttemptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is counted, from which failure on it waits, and the longest wait. */
    private enum Limit {
        PAIR(5, Duration.ofMinutes(15)),
        PLACE(60, Duration.ofSeconds(30));

        private static final Duration FIRST = Duration.ofSeconds(2);

        private final int free;
        private final Duration longest;

        Limit(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        /** Doubles with every failure. */
        Duration wait(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var wait = FIRST.multipliedBy(1L << Math.min(failures - free, 20));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    /** Counts a try before it is known how it ends, so that many at once gain nothing; or says how long to wait. */
    @Transactional
    public Optional<Duration> begin(Place place, String email) {
        var now = now();
        store.removeBefore(now.minus(FORGOTTEN));
        var pair = key(Limit.PAIR, place, email);
        var alone = key(Limit.PLACE, place, "");
        var atPlace = store.lock(alone, now);
        var together = store.lock(pair, now);
        var free = atPlace.freeAt().isAfter(together.freeAt()) ? atPlace.freeAt() : together.freeAt();
        if (free.isAfter(now)) {
            return Optional.of(Duration.between(now, free));
        }
        put(Limit.PLACE, alone, atPlace.failures() + 1, now);
        put(Limit.PAIR, pair, together.failures() + 1, now);
        return Optional.empty();
    }

    /** The try was a success: it does not count. */
    @Transactional
    public void succeed(Place place, String email) {
        var now = now();
        var alone = key(Limit.PLACE, place, "");
        store.put(alone, Math.max(0, store.lock(alone, now).failures() - 1), now, now);
        store.put(key(Limit.PAIR, place, email), 0, now, now);
    }

    // As precise as the database keeps it: what it rounds up would lie in the future.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void put(Limit limit, byte[] key, int failures, Instant now) {
        store.put(key, failures, now, now.plus(limit.wait(failures)));
    }

    private static byte[] key(Limit limit, Place place, String email) {
        return DigestUtils.sha256(limit + "\n" + place.prefix() + "\n" + email);
    }
}
