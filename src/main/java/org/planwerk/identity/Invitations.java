package org.planwerk.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planwerk.mail.Letter;
import org.planwerk.mail.Outbox;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that ask somebody to work in this municipality. */
@Service
public class Invitations {

    private static final Duration VALIDITY = Duration.ofDays(14);

    private final InvitationStore store;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Members members;
    private final Outbox outbox;
    private final Messages messages;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            OneTimeLinks links,
            Accounts accounts,
            Members members,
            Outbox outbox,
            Messages messages,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.accounts = accounts;
        this.members = members;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those that nobody has taken yet. */
    @Transactional(readOnly = true)
    public List<Invitation> list() {
        return store.listOpen(clock.instant());
    }

    /**
     * Writes the letter.
     *
     * @param email as {@link Email} reads it
     * @param origin of the addresses in the letter, without a slash at its end
     */
    @Transactional
    public void invite(String email, Role role, Reach reach, String invitedBy, String origin, Locale language) {
        var town = Tenant.get();
        var fresh = links.create(OneTimeLink.Kind.INVITATION, email, town.id(), VALIDITY);
        store.insert(
                new Invitation(UuidCreator.getTimeOrderedEpoch(), email, role, reach.of(role), invitedBy),
                fresh.link().id());
        var values = Map.of(
                "town", town.name(),
                "by", invitedBy,
                "role", messages.text(language, "identity.role." + role, Map.of()),
                "days", VALIDITY.toDays(),
                "address", origin + "/anmelden/einladung/" + fresh.token());
        outbox.send(new Letter(
                email,
                messages.text(language, "identity.letter.invitation.subject", values),
                messages.text(language, "identity.letter.invitation", values)));
    }

    /** What the link invites to, as long as it is good. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(OneTimeLink link) {
        return store.find(link.id());
    }

    /**
     * Makes the invited person a member, with a new account if there is none for the address.
     *
     * @param hash of the password of a new account
     * @return empty if the link was good no more
     */
    @Transactional
    public Optional<Account> take(String token, String name, String hash) {
        return links.use(OneTimeLink.Kind.INVITATION, token)
                .flatMap(link -> store.find(link.id()))
                .map(invitation -> {
                    var account = accounts.find(invitation.email())
                            .orElseGet(() -> accounts.add(invitation.email(), name, hash, false));
                    members.give(account.id(), invitation.role(), invitation.reach());
                    return account;
                });
    }

    @Transactional
    public void remove(UUID id) {
        store.remove(id);
    }
}
