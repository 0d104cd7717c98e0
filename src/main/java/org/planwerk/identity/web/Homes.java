package org.planwerk.identity.web;

import java.util.List;
import org.planwerk.identity.Account;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.springframework.stereotype.Component;

/** Where somebody's work begins. */
@Component
class Homes {

    private final Municipalities municipalities;

    Homes(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The workshop of the one municipality, the operation for its operator, or the choice. */
    String of(Account account) {
        var towns = towns(account);
        if (towns.size() == 1 && !account.operator()) {
            return "/" + towns.getFirst().slug() + "/werkstatt";
        }
        return "/anmelden/konto";
    }

    List<Municipality> towns(Account account) {
        return municipalities.list().stream()
                .filter(town -> account.towns().contains(town.id()))
                .toList();
    }
}
