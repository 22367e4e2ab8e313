package org.yimen.console.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Place;
import org.yimen.casework.access.Role;

class DemoAccountTest {
    @Test
    void every_role_has_somebody_to_try_it_with() {
        Set<Role> roles =
                DemoAccount.ALL.stream().map(account -> account.grant().role()).collect(Collectors.toSet());

        assertThat(roles).isEqualTo(EnumSet.allOf(Role.class));
    }

    @Test
    void no_two_accounts_share_a_sign_in_name() {
        assertThat(DemoAccount.ALL).extracting(DemoAccount::login).doesNotHaveDuplicates();
    }

    @Test
    void two_people_can_survey_a_home_of_the_pilot_town() {
        Place town = Place.in(DemoCity.QINGHE);

        assertThat(DemoAccount.ALL)
                .filteredOn(account -> account.grant().role() == Role.TOWNSHIP_HANDLER
                        && account.grant().covers(town))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_department_proposes_and_approves_by_different_accounts() {
        for (String department : Set.of("civil-affairs", "medical-insurance", "disabled-federation")) {
            assertThat(DemoAccount.ALL)
                    .filteredOn(account -> account.grant().department().equals(department))
                    .extracting(account -> account.grant().role())
                    .containsExactlyInAnyOrder(Role.LIAISON, Role.APPROVER);
        }
    }
}
