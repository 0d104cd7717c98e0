package org.planwerk.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who can sign in, in whichever municipality. Passwords come here as hashes only. */
@Service
public class Accounts {

    private final AccountStore store;
    private final MembershipStore memberships;
    private final SessionStore sessions;
    private final Clock clock;

    Accounts(AccountStore store, MembershipStore memberships, SessionStore sessions, Clock clock) {
        this.store = store;
        this.memberships = memberships;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String email) {
        return store.find(email);
    }

    @Transactional(readOnly = true)
    public List<Account> list() {
        return store.list();
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /** Who this account acts as in the municipality of the request; empty once it is disabled. */
    @Transactional(readOnly = true)
    public Optional<Acting> acting(UUID id) {
        return store.find(id)
                .filter(account -> !account.disabled())
                .map(account -> acting(account, Tenant.find().isPresent() ? memberships.list(id) : List.of()));
    }

    private static Acting acting(Account account, List<Membership> memberships) {
        return new Acting(
                account.id(),
                account.name(),
                account.operator(),
                memberships.stream().map(Membership::role).collect(Collectors.toSet()),
                memberships.stream()
                        .flatMap(membership -> membership.reach().fields().stream())
                        .collect(Collectors.toSet()),
                memberships.stream()
                        .flatMap(membership -> membership.reach().organisations().stream())
                        .collect(Collectors.toSet()));
    }

    /** Adds an account; {@code hash} is what {@link Passwords#hash} made. */
    @Transactional
    public Account add(String email, String name, String hash, boolean operator) {
        var id = UuidCreator.getTimeOrderedEpoch();
        store.insert(id, email, name, hash, operator, clock.instant());
        return new Account(id, email, name, operator, false, List.of(), null);
    }

    @Transactional(readOnly = true)
    Optional<String> findHash(String email) {
        return store.findHash(email);
    }

    @Transactional
    void see(UUID id) {
        store.setSeen(id, clock.instant());
    }

    /** Gives the account another password and ends all its sessions: who knew the old one is out. */
    @Transactional
    public void changePassword(UUID id, String hash) {
        store.setHash(id, hash);
        sessions.end(id, Set.of());
    }

    /** Lets the account sign in no more, and ends its sessions. */
    @Transactional
    public void disable(UUID id) {
        store.setDisabled(id, true);
        sessions.end(id, Set.of());
    }

    @Transactional
    public void enable(UUID id) {
        store.setDisabled(id, false);
    }
}
