package org.planwerk.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planwerk.mail.Letter;
import org.planwerk.mail.Outbox;
import org.planwerk.web.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways in without a password: to another password, and to the first account of the installation. */
@Service
public class Doors {

    private static final Duration RESET_VALIDITY = Duration.ofHours(2);
    private static final int RESETS_PER_HOUR = 3;
    private static final Duration FIRST_VALIDITY = Duration.ofHours(24);

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Messages messages;

    Doors(OneTimeLinks links, Accounts accounts, Outbox outbox, Messages messages) {
        this.links = links;
        this.accounts = accounts;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** Writes to the account with this address, if there is one; says to nobody whether there is. */
    @Transactional
    public void askForReset(String email, String origin, Locale language) {
        var kind = OneTimeLink.Kind.RESET;
        if (accounts.find(email).filter(account -> !account.disabled()).isEmpty()
                || links.countSince(kind, email, Duration.ofHours(1)) >= RESETS_PER_HOUR) {
            return;
        }
        links.expire(kind, email);
        var fresh = links.create(kind, email, null, RESET_VALIDITY);
        var values =
                Map.of("hours", RESET_VALIDITY.toHours(), "address", origin + "/anmelden/passwort/" + fresh.token());
        outbox.send(new Letter(
                email,
                messages.text(language, "identity.letter.reset.subject", values),
                messages.text(language, "identity.letter.reset", values)));
    }

    /** Gives the account of the link another password; empty if the link was good no more. */
    @Transactional
    public Optional<Account> reset(String token, String hash) {
        return links.use(OneTimeLink.Kind.RESET, token)
                .flatMap(link -> accounts.find(String.valueOf(link.email())))
                .filter(account -> !account.disabled())
                .map(account -> {
                    accounts.changePassword(account.id(), hash);
                    return account;
                });
    }

    /** The token for the first account, as long as there is none; earlier ones open nothing any more. */
    @Transactional
    public Optional<String> first() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        links.expire(OneTimeLink.Kind.FIRST_OPERATOR, null);
        return Optional.of(links.create(OneTimeLink.Kind.FIRST_OPERATOR, null, null, FIRST_VALIDITY)
                .token());
    }

    /** Makes the first account; empty if there is one, or the link was good no more. */
    @Transactional
    public Optional<Account> begin(String token, String email, String name, String hash) {
        return links.use(OneTimeLink.Kind.FIRST_OPERATOR, token)
                .filter(link -> accounts.isEmpty())
                .map(link -> accounts.add(email, name, hash, true));
    }
}
