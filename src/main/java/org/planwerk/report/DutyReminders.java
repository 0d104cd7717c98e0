package org.planwerk.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planwerk.identity.Account;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Members;
import org.planwerk.identity.Role;
import org.planwerk.mail.Letter;
import org.planwerk.mail.Outbox;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Messages;
import org.planwerk.web.Origin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to those who write the reports: once when a day comes near, and once when it has passed. */
@Service
class DutyReminders {

    private final DutyStore store;
    private final Members members;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Messages messages;
    private final Origin origin;
    private final Clock clock;

    DutyReminders(
            DutyStore store,
            Members members,
            Accounts accounts,
            Outbox outbox,
            Messages messages,
            Origin origin,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.accounts = accounts;
        this.outbox = outbox;
        this.messages = messages;
        this.origin = origin;
        this.clock = clock;
    }

    /** Lays into the outbox what the day asks for and nobody has laid there yet. */
    @Transactional
    public void send(LocalDate today) {
        var writers = writers();
        if (writers.isEmpty()) {
            return;
        }
        for (var duty : store.list()) {
            var state = duty.state(today);
            if (state == Duty.State.SOON || state == Duty.State.OVERDUE) {
                var due = duty.nextDue().orElseThrow();
                if (store.claim(duty.id(), due, state, clock.instant())) {
                    writers.forEach(person -> outbox.send(letter(person, duty, due, state)));
                }
            }
        }
    }

    /** The coordinators, or the administrators where there are none. */
    private List<Account> writers() {
        var coordinators = all(Role.COORDINATOR);
        return coordinators.isEmpty() ? all(Role.ADMINISTRATOR) : coordinators;
    }

    private List<Account> all(Role role) {
        return members.list().stream()
                .filter(membership -> membership.role() == role)
                .flatMap(membership -> accounts.find(membership.account()).stream())
                .filter(account -> !account.disabled())
                .distinct()
                .toList();
    }

    private Letter letter(Account person, Duty duty, LocalDate due, Duty.State state) {
        var town = Tenant.get();
        var language = town.mainLanguage().equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.GERMAN;
        var values = new HashMap<String, Object>();
        values.put("name", person.name());
        values.put("town", town.name());
        values.put("recipient", duty.recipient());
        values.put("occasion", duty.occasion() == null ? "" : duty.occasion());
        values.put(
                "due",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(due));
        var path = "/" + town.slug() + (language.equals(Locale.ENGLISH) ? "/en" : "") + "/werkstatt/berichte";
        var address = origin.orElse("");
        values.put(
                "address",
                address.isEmpty() ? messages.text(language, "report.duty.letter.where", Map.of()) : address + path);
        return new Letter(
                person.email(),
                messages.text(language, "report.duty.letter." + state + ".subject", values),
                messages.text(language, "report.duty.letter." + state, values));
    }
}
