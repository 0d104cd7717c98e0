package org.planwerk.identity.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Choice;
import org.planwerk.identity.FieldsOfAction;
import org.planwerk.identity.Reach;
import org.planwerk.identity.ReportingOrganisations;
import org.planwerk.identity.Role;
import org.planwerk.web.Messages;
import org.planwerk.web.Option;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The roles that somebody can give, and how far they can go. */
@Component
class RoleChoices {

    private final Messages messages;
    private final ObjectProvider<FieldsOfAction> fields;
    private final ObjectProvider<ReportingOrganisations> organisations;

    RoleChoices(
            Messages messages,
            ObjectProvider<FieldsOfAction> fields,
            ObjectProvider<ReportingOrganisations> organisations) {
        this.messages = messages;
        this.fields = fields;
        this.organisations = organisations;
    }

    String name(Role role, Locale language) {
        return messages.text(language, "identity.role." + role, Map.of());
    }

    /** Those that {@code acting} may give. */
    List<Option> roles(Acting acting, Collection<Role> chosen, Locale language) {
        return Arrays.stream(Role.values())
                .filter(acting::mayGive)
                .map(role -> new Option(role.name(), name(role, language), chosen.contains(role)))
                .toList();
    }

    List<Option> fields(Reach chosen) {
        return options(allFields(), chosen.fields());
    }

    List<Option> organisations(Reach chosen) {
        return options(allOrganisations(), chosen.organisations());
    }

    private static List<Option> options(Stream<Choice> all, Collection<UUID> chosen) {
        return all.map(choice -> new Option(choice.id().toString(), choice.name(), chosen.contains(choice.id())))
                .toList();
    }

    /** Of what was sent that which exists. */
    Reach read(Collection<String> fields, Collection<String> organisations) {
        return new Reach(existing(allFields(), fields), existing(allOrganisations(), organisations));
    }

    private static List<UUID> existing(Stream<Choice> all, Collection<String> typed) {
        return all.map(Choice::id).filter(id -> typed.contains(id.toString())).toList();
    }

    /** The role that was sent, if {@code acting} may give it. */
    static Optional<Role> read(String typed, Acting acting) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed) && acting.mayGive(role))
                .findFirst();
    }

    private Stream<Choice> allFields() {
        return fields.stream().flatMap(plan -> plan.list().stream());
    }

    private Stream<Choice> allOrganisations() {
        return organisations.stream().flatMap(directory -> directory.list().stream());
    }
}
