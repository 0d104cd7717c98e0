package org.planwerk.identity;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Whether somebody is who they say: whatever is wrong, the answer and the time it takes are the same. */
@Component
public class SignIn {

    private static final int LONGEST_PASSWORD = 500;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;

    SignIn(Accounts accounts, Passwords passwords, Attempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** How a try ended. */
    public sealed interface Outcome {

        record Welcome(Account account) implements Outcome {}

        /** The address or the password is wrong, or the account is disabled: which of them is not said. */
        record Wrong() implements Outcome {}

        record Wait(Duration time) implements Outcome {}
    }

    /** @throws Passwords.TooBusy if too many sign in at once */
    public Outcome attempt(String typedEmail, String password, Place place) {
        var email = Email.read(typedEmail).orElse("");
        var wait = attempts.begin(place, email);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        if (!passwords.matches(cut(password), accounts.findHash(email))) {
            return new Outcome.Wrong();
        }
        var account = accounts.find(email);
        if (account.isEmpty()) {
            return new Outcome.Wrong();
        }
        attempts.succeed(place, email);
        accounts.see(account.get().id());
        return new Outcome.Welcome(account.get());
    }

    // What is longer cannot be a password of ours, and must not cost more.
    private static String cut(String password) {
        return password.substring(0, Math.min(password.length(), LONGEST_PASSWORD));
    }
}
