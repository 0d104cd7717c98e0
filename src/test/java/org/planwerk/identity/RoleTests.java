package org.planwerk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwerk.testing.SignedIn;
import org.springframework.security.access.AccessDeniedException;

class RoleTests {

    private static final UUID SPRACHE = new UUID(1, 1);
    private static final UUID WOHNEN = new UUID(1, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADMINISTRATOR  | READ_WORKSHOP WRITE PUBLISH DECIDE SETTINGS ACCOUNTS READ_HISTORY READ_NON_PUBLIC REPORT_PROGRESS RUN_ROUNDS READ_ROUNDS
            COORDINATOR    | READ_WORKSHOP WRITE PUBLISH DECIDE SETTINGS READ_HISTORY READ_NON_PUBLIC REPORT_PROGRESS RUN_ROUNDS READ_ROUNDS
            EDITOR         | READ_WORKSHOP WRITE READ_HISTORY REPORT_PROGRESS
            MEASURE_OWNER  | READ_WORKSHOP REPORT_PROGRESS
            COUNCIL_OFFICE | READ_WORKSHOP READ_HISTORY READ_NON_PUBLIC
            COUNCIL_MEMBER | READ_WORKSHOP
            ADVISORY_BOARD | READ_WORKSHOP
            AUDITOR        | READ_WORKSHOP READ_HISTORY READ_NON_PUBLIC READ_ROUNDS
            """)
    void everyRoleMayExactlyThis(Role role, String permissions) {
        assertThat(role.permissions())
                .isEqualTo(Stream.of(permissions.split(" "))
                        .map(Permission::valueOf)
                        .collect(Collectors.toSet()));
    }

    @Test
    void rolesAreGivenByAdministratorsAndSomeByCoordinators() {
        assertThat(Arrays.stream(Role.values()).filter(role -> !role.gives().isEmpty()))
                .containsExactly(Role.ADMINISTRATOR, Role.COORDINATOR);
        assertThat(Role.COORDINATOR.gives()).containsExactlyInAnyOrder(Role.EDITOR, Role.MEASURE_OWNER);
        assertThat(Role.ADMINISTRATOR.gives()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void anEditorWritesInTheFieldsThatAreTheirs() {
        var editor = SignedIn.editorOf(SPRACHE);

        assertThat(editor.mayWriteIn(Set.of(WOHNEN, SPRACHE))).isTrue();
        assertThat(editor.mayWriteIn(Set.of(WOHNEN))).isFalse();
        assertThat(editor.mayWriteIn(Set.of())).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> editor.requireWriteIn(List.of(WOHNEN)));
    }

    @Test
    void whoIsMoreThanAnEditorWritesEverywhere() {
        var both = new Acting(
                SPRACHE, "Jana Muster", false, Set.of(Role.EDITOR, Role.COORDINATOR), Set.of(SPRACHE), Set.of());

        assertThat(both.mayWriteIn(List.of())).isTrue();
        assertThat(both.mayWriteIn(List.of(WOHNEN))).isTrue();
    }

    @Test
    void whoHasNoRoleMayNothingEvenAsTheOperator() {
        var operator = new Acting(SPRACHE, "Otto Betrieb", true, Set.of(), Set.of(SPRACHE), Set.of());

        assertThat(Permission.values()).noneMatch(operator::may);
        assertThat(operator.mayWriteIn(List.of(SPRACHE))).isFalse();
        assertThat(Role.values()).noneMatch(operator::mayGive);
    }

    @Test
    void aPermissionThatIsMissingIsRefused() {
        var owner = SignedIn.acting(Role.MEASURE_OWNER);

        assertThatNoException().isThrownBy(() -> owner.require(Permission.REPORT_PROGRESS));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> owner.require(Permission.PUBLISH));
    }
}
