package org.planwerk.identity;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as Argon2id keeps them (RFC 9106): 19 MiB, two passes, as OWASP asks for at least.
 *
 * <p>Only as many are computed at once as there are processors: a storm of sign-ins cannot take the machine from readers.
 */
@Component
public class Passwords {

    private static final int PATIENCE_SECONDS = 10;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Compared with when there is no account: an answer takes as long as with one. */
    private final String nobody = argon2.encode("nobody has this password");

    /** @throws TooBusy if too many are waiting */
    public String hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    /** @throws TooBusy if too many are waiting */
    boolean matches(String password, Optional<String> hash) {
        return inTurn(() -> argon2.matches(password, hash.orElse(nobody)) && hash.isPresent());
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** Too many people sign in at once. */
    public static class TooBusy extends RuntimeException {}
}
