package org.planwerk.identity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to this municipality, and as what. */
@Service
public class Members {

    private final MembershipStore store;
    private final AccountStore accounts;
    private final Clock clock;

    Members(MembershipStore store, AccountStore accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Membership> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public List<Membership> list(UUID account) {
        return store.list(account);
    }

    /** Gives the role, or another reach to whoever has it; of that only counts what belongs to the role. */
    @Transactional
    public void give(UUID account, Role role, Reach reach) {
        store.put(new Membership(account, role, reach.of(role)), clock.instant());
        accounts.addTown(account, Tenant.get().id());
    }

    /** Takes the role; false if nobody would be left to administrate the municipality. */
    @Transactional
    public boolean take(UUID account, Role role) {
        if (role == Role.ADMINISTRATOR && store.lock(role).equals(List.of(account))) {
            return false;
        }
        store.remove(account, role);
        if (store.list(account).isEmpty()) {
            accounts.removeTown(account, Tenant.get().id());
        }
        return true;
    }
}
