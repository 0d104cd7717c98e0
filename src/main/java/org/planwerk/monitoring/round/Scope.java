package org.planwerk.monitoring.round;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Account;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Email;
import org.planwerk.identity.Members;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionState;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Which measures a round asks about, and whom: whoever was named for the measure, else a measure owner of the organisation that
 * leads or carries it, else the contact address of that organisation.
 */
@Component
class Scope {

    private static final List<String> CARRYING = List.of("LEAD", "PROVIDER");

    private final Entries entries;
    private final Members members;
    private final Accounts accounts;
    private final OwnerStore owners;

    Scope(Entries entries, Members members, Accounts accounts, OwnerStore owners) {
        this.entries = entries;
        this.members = members;
        this.accounts = accounts;
        this.owners = owners;
    }

    /** By their place in the plan. */
    List<Foreseen> foresee(Round round) {
        return foresee(round.edition(), round.fields(), round.withFinished());
    }

    /** What a round would ask about that asks about everything that is in force and not finished. */
    List<Foreseen> foreseeInForce() {
        return entries.list("editions", null).stream()
                .filter(edition -> !edition.publicity().isBinned())
                .filter(edition -> edition.text("state").equals(EditionState.IN_FORCE.name()))
                .flatMap(edition -> foresee(edition.key().uuid(), List.of(), false).stream())
                .toList();
    }

    private List<Foreseen> foresee(UUID edition, Collection<UUID> chosen, boolean withFinished) {
        var directory = new Directory();
        var fields = entries.list("fields", edition, Layer.PUBLISHED).stream()
                .collect(Collectors.toMap(field -> field.key().uuid(), WorkingEntry::title));
        var finished = withFinished ? Set.<UUID>of() : owners.listFinished();
        var named = owners.mapResponsible();
        return entries.list("measures", edition, Layer.PUBLISHED).stream()
                .filter(measure -> isAsked(measure, chosen)
                        && !finished.contains(measure.key().uuid()))
                .map(measure -> {
                    var asked = asked(measure, fields, directory);
                    return new Foreseen(
                            asked,
                            Optional.ofNullable(named.get(asked.id()))
                                    .map(person -> directory.standingIn(person, asked))
                                    .or(() -> directory.find(asked))
                                    .orElse(null));
                })
                .toList();
    }

    /** Whether the plan has words for how far a measure is. */
    boolean hasWords(Round round) {
        var plan = entries.get(EntryKey.of("editions", round.edition())).text("plan");
        return entries.list("statusWords", null).stream()
                .anyMatch(word ->
                        !word.publicity().isBinned() && word.text("plan").equals(plan));
    }

    private static boolean isAsked(WorkingEntry measure, Collection<UUID> fields) {
        return fields.isEmpty() || ids(measure.content().path("fields")).anyMatch(fields::contains);
    }

    private static AskedMeasure asked(WorkingEntry measure, Map<UUID, String> fields, Directory directory) {
        var field = ids(measure.content().path("fields")).findFirst().orElse(null);
        var unit = carrier(measure)
                .map(one -> directory.unit(
                        one.path("organisation").asString(""), one.path("name").asString("")))
                .orElse(new Unit(null, null));
        return new AskedMeasure(
                measure.key().uuid(),
                measure.no(),
                measure.content().path("position").asInt(0),
                measure.title(),
                field,
                field == null ? null : fields.get(field),
                unit.name(),
                unit.id(),
                null);
    }

    private static Stream<UUID> ids(JsonNode list) {
        return list.valueStream().map(id -> UUID.fromString(id.asString()));
    }

    /** Who leads it, else who carries it. */
    private static Optional<JsonNode> carrier(WorkingEntry measure) {
        return measure.content()
                .path("involved")
                .valueStream()
                .filter(one -> CARRYING.contains(one.path("role").asString("")))
                .min(Comparator.comparingInt(
                        one -> CARRYING.indexOf(one.path("role").asString(""))));
    }

    private record Unit(@Nullable UUID id, @Nullable String name) {}

    private record Contact(String office, String email) {}

    /** The organisations with those who answer for them. Made for one look at the plan. */
    private final class Directory {

        private final Map<UUID, String> names = new HashMap<>();
        private final Map<String, UUID> ids = new HashMap<>();
        private final Map<UUID, Contact> contacts = new HashMap<>();
        private final Map<UUID, Account> people = new HashMap<>();

        Directory() {
            standing("organisations").forEach(organisation -> {
                names.put(organisation.key().uuid(), organisation.title());
                ids.putIfAbsent(known(organisation.title()), organisation.key().uuid());
            });
            standing("contacts")
                    .filter(contact -> !contact.text("organisation").isEmpty())
                    .forEach(contact -> Email.read(contact.text("email"))
                            .ifPresent(email -> contacts.putIfAbsent(
                                    UUID.fromString(contact.text("organisation")),
                                    new Contact(contact.text("office"), email))));
            members.list().stream()
                    .filter(membership -> membership.role() == Role.MEASURE_OWNER)
                    .forEach(membership -> accounts.find(membership.account())
                            .filter(account -> !account.disabled())
                            .ifPresent(account -> membership
                                    .reach()
                                    .organisations()
                                    .forEach(organisation -> people.merge(
                                            organisation,
                                            account,
                                            (one, other) -> one.name().compareTo(other.name()) <= 0 ? one : other))));
        }

        private Stream<WorkingEntry> standing(String list) {
            return entries.list(list, null).stream()
                    .filter(entry -> !entry.publicity().isBinned());
        }

        /** A measure may name an organisation that stands in the directory by its words alone. */
        Unit unit(String organisation, String name) {
            var id = organisation.isEmpty() ? ids.get(known(name)) : UUID.fromString(organisation);
            var title = id == null ? null : names.get(id);
            return new Unit(id, title != null ? title : name.isEmpty() ? null : name.strip());
        }

        private static String known(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }

        Optional<Addressee> find(AskedMeasure measure) {
            var unit = measure.unitId();
            if (unit == null) {
                return Optional.empty();
            }
            var main = Tenant.get().mainLanguage().getLanguage().equals("en") ? "en" : "de";
            var person = people.get(unit);
            if (person != null) {
                return Optional.of(new Addressee(
                        person.name(),
                        person.email(),
                        main,
                        Addressee.Route.PERSON,
                        measure.unit(),
                        email(unit),
                        person.id()));
            }
            var contact = contacts.get(unit);
            return contact == null
                    ? Optional.empty()
                    : Optional.of(new Addressee(
                            contact.office(),
                            contact.email(),
                            main,
                            Addressee.Route.UNIT,
                            measure.unit(),
                            contact.email(),
                            null));
        }

        Addressee standingIn(Responsible person, AskedMeasure measure) {
            return new Addressee(
                    person.name(),
                    person.email(),
                    person.language(),
                    Addressee.Route.PERSON,
                    measure.unit(),
                    measure.unitId() == null ? null : email(measure.unitId()),
                    null);
        }

        private @Nullable String email(UUID unit) {
            var contact = contacts.get(unit);
            return contact == null ? null : contact.email();
        }
    }
}
