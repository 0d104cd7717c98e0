package org.planwerk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Role;
import org.planwerk.mail.Letter;
import org.planwerk.mail.Outbox;
import org.planwerk.mail.WaitingLetter;
import org.planwerk.packaging.EntryKey;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@PackageTest
class DutyRemindersTests {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);

    @Autowired
    SignedIn people;

    @Autowired
    Duties duties;

    @Autowired
    DutyReminders reminders;

    @Autowired
    Outbox outbox;

    private final String recipient = "Integrationsbeirat " + UUID.randomUUID();

    @Test
    void remindOnceBeforeTheDayAndOnceAfterItHoweverManyNodesLook() throws Exception {
        var vera = people.add(Tenant.get(), Role.ADMINISTRATOR, List.of());
        var jana = people.add(Tenant.get(), Role.COORDINATOR, List.of());
        var duty = owed();

        reminders.send(DUE.minusDays(31));
        assertThat(letters()).isEmpty();

        var town = Tenant.get();
        try (var nodes = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> look = () -> {
                Tenant.run(town, () -> reminders.send(DUE.minusDays(30)));
                return true;
            };
            for (var seen : nodes.invokeAll(Stream.generate(() -> look).limit(3).toList())) {
                assertThat(seen.get()).isTrue();
            }
        }
        reminders.send(DUE);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(jana.email()).isNotEqualTo(vera.email());
            assertThat(letter.subject()).startsWith("Bericht fällig am 31. März 2027");
            assertThat(letter.text()).contains("Beschluss vom Juni").contains("in der Werkstatt unter »Berichte«");
        });

        reminders.send(DUE.plusDays(1));
        reminders.send(DUE.plusDays(2));
        assertThat(letters()).hasSize(2).anyMatch(letter -> letter.subject().startsWith("Bericht überfällig"));

        SignedIn.run(SignedIn.acting(Role.COORDINATOR), () -> duties.meet(duty.id(), DUE, DUE.plusDays(3), null));
        reminders.send(DUE.plusDays(4));
        assertThat(letters()).hasSize(2);
        reminders.send(DUE.plusYears(1).minusDays(30));
        assertThat(letters()).hasSize(3);
    }

    @Test
    void goToTheAdministrationWhereNobodyCoordinates() {
        var vera = people.add(Tenant.get(), Role.ADMINISTRATOR, List.of());
        owed();

        reminders.send(DUE);

        assertThat(letters()).extracting(Letter::to).containsExactly(vera.email());
    }

    private Duty owed() {
        var duty = new Duty(EntryKey.nextId(), recipient, "Beschluss vom Juni", 12, DUE, 30, null, null);
        SignedIn.run(SignedIn.acting(Role.COORDINATOR), () -> duties.save(duty));
        return duty;
    }

    private List<Letter> letters() {
        return outbox.list().stream()
                .map(WaitingLetter::letter)
                .filter(letter -> letter.subject().contains(recipient))
                .toList();
    }
}
