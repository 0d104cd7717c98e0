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
import org.planwerk.identity.FieldsOfAction;
import org.planwerk.identity.Role;
import org.planwerk.web.Messages;
import org.planwerk.web.Option;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The roles and the fields of action that somebody can give. */
@Component
class RoleChoices {

    private final Messages messages;
    private final ObjectProvider<FieldsOfAction> fields;

    RoleChoices(Messages messages, ObjectProvider<FieldsOfAction> fields) {
        this.messages = messages;
        this.fields = fields;
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

    List<Option> fields(Collection<UUID> chosen) {
        return all().map(field -> new Option(field.id().toString(), field.name(), chosen.contains(field.id())))
                .toList();
    }

    /** The fields that exist of those that were sent. */
    List<UUID> read(Collection<String> typed) {
        return all().map(FieldsOfAction.Choice::id)
                .filter(field -> typed.contains(field.toString()))
                .toList();
    }

    /** The role that was sent, if {@code acting} may give it. */
    static Optional<Role> read(String typed, Acting acting) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed) && acting.mayGive(role))
                .findFirst();
    }

    private Stream<FieldsOfAction.Choice> all() {
        return fields.stream().flatMap(plan -> plan.list().stream());
    }
}
