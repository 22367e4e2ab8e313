package org.yimen.casework.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what, where. */
class AccessTest {
    @ParameterizedTest
    @CsvSource({
        "370000000000, 371302001201, true",
        "371300000000, 371302001201, true",
        "371300000000, 371402001201, false",
        "371302000000, 371302001000, true",
        "371302001000, 371302001201, true",
        "371302001000, 371302002201, false",
        "371302001201, 371302001201, true",
        "371302001201, 371302001000, false"
    })
    void aRegionCoversItselfAndWhatLiesInIt(String outer, String inner, boolean covered) {
        assertThat(new Region(outer).covers(inner)).isEqualTo(covered);
    }

    @Test
    void aTownshipWhoseCodeEndsInZerosIsNotTheCounty() {
        assertThat(new Region("371302100000").prefix()).isEqualTo("371302100");
        assertThat(new Region("371302100000").covers("371302001000")).isFalse();
        assertThat(new Region("371302100201").township().code()).isEqualTo("371302100000");
        assertThat(new Region("371302100201").county().code()).isEqualTo("371302000000");
    }

    @Test
    void anythingButTwelveDigitsIsNoRegion() {
        for (String wrong : List.of("", "37130200100", "071302001000", "3713020010000", "37130200100a")) {
            assertThat(Region.isCode(wrong)).isFalse();
            assertThatThrownBy(() -> new Region(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Region.isCode(null)).isFalse();
    }

    private static Actor actor(Role role, String region, String department) {
        return new Actor("a", "甲", List.of(new Grant(role, new Region(region), department)));
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void eachPermissionBelongsToItsRolesInTheirScopeAlone(Permission permission) {
        Place here = new Place("371302001000", "civil-affairs");
        for (Role role : Role.values()) {
            boolean carries = permission.roles().contains(role);
            String department = role == Role.LIAISON || role == Role.APPROVER ? "civil-affairs" : "";
            assertThat(Access.check(actor(role, "371302000000", department), permission, here)
                            .isEmpty())
                    .as("%s here", role)
                    .isEqualTo(carries);
            assertThat(Access.check(actor(role, "371402000000", department), permission, here))
                    .as("%s elsewhere", role)
                    .isPresent();
            assertThat(Access.checkAnywhere(actor(role, "371402000000", department), permission)
                            .isEmpty())
                    .isEqualTo(carries);
        }
    }

    @Test
    void aDepartmentsPeopleAreConfinedToIt() {
        Actor liaison = actor(Role.LIAISON, "371300000000", "civil-affairs");
        assertThat(Access.check(liaison, Permission.RECEIVE, new Place("371302001000", "education")))
                .hasValueSatisfying(refusal -> assertThat(refusal.message()).contains("签收"));
        assertThatThrownBy(() -> new Grant(Role.APPROVER, new Region("371300000000"), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accountsPermissionsAndAuditAreSeparateDuties() {
        EnumSet<Role> administrators = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        assertThat(Permission.MANAGE_ACCOUNTS.roles()).containsExactly(Role.SYSTEM_ADMIN);
        assertThat(Permission.GRANT_ROLES.roles()).containsExactly(Role.SECURITY_ADMIN);
        assertThat(Permission.READ_AUDIT.roles()).containsExactly(Role.AUDIT_ADMIN);
        for (Permission handling : List.of(
                Permission.READ_CASE, Permission.READ_HANDLING, Permission.CONFIRM_DECISION, Permission.REVEAL)) {
            assertThat(handling.roles()).doesNotContainAnyElementsOf(administrators);
        }
    }

    @Test
    void aSupervisorSeesWhatIsInstalledAndTheSystemAdministratorAloneChangesIt() {
        assertThat(Permission.READ_PLUGINS.roles()).containsExactlyInAnyOrder(Role.SYSTEM_ADMIN, Role.SUPERVISOR);
        assertThat(Permission.OPERATE_PLUGINS.roles()).containsExactly(Role.SYSTEM_ADMIN);
    }

    @Test
    void severalPlacesMustAllLieInTheScopeAndNoneStillTakesTheRole() {
        Actor security = actor(Role.SECURITY_ADMIN, "371302000000", "");
        Place inside = new Place("371302001000", "civil-affairs");
        Place outside = Place.in("371402000000");
        Permission granting = Permission.GRANT_ROLES;

        assertThat(Access.checkAll(security, granting, List.of())).isEmpty();
        assertThat(Access.checkAll(security, granting, List.of(inside))).isEmpty();
        assertThat(Access.checkAll(security, granting, List.of(inside, outside)))
                .isPresent();
        assertThat(Access.checkAll(security, granting, List.of(Place.in("371300000000"))))
                .as("the region above is not his")
                .isPresent();
        assertThat(Access.checkAll(actor(Role.SYSTEM_ADMIN, "371302000000", ""), granting, List.of()))
                .isPresent();
    }

    @Test
    void changingTheSetThatAPermissionAnswersChangesNothing() {
        Permission.DISPATCH.roles().add(Role.SUPERVISOR);
        assertThat(Permission.DISPATCH.roles()).containsExactly(Role.WINDOW_CLERK);
    }
}
