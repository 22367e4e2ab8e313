package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void the_defaults_are_accepted() {
        SignInConfiguration signIn = configured(SignInConfiguration.class, Map.of());
        assertThat(SignInService.lockout(signIn)).isEqualTo(new Lockout(5, Duration.ofMinutes(15)));
        assertThat(SignInService.limits(signIn))
                .isEqualTo(new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12)));
        new PasswordHashing(configured(PasswordHashingConfiguration.class, Map.of()));
        assertThat(configured(FirstStartConfiguration.class, Map.of()).region()).satisfies(FirstStart::region);
    }

    @Test
    void a_lock_after_no_wrong_password_at_all_is_refused_by_name() {
        assertThatThrownBy(
                        () -> SignInService.lockout(configured(SignInConfiguration.class, Map.of("wrongPasswords", 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("org.yimen.security.signin: wrongPasswords must lie between 1 and 100, not 0");
    }

    @Test
    void an_address_is_not_turned_away_for_a_slip() {
        assertThatThrownBy(() ->
                        SignInService.addresses(configured(SignInConfiguration.class, Map.of("wrongOfAddress", 9))))
                .hasMessageContaining("wrongOfAddress must lie between 10 and 100000");
    }

    @Test
    void a_session_that_ends_before_its_requests_are_recorded_is_refused() {
        assertThatThrownBy(
                        () -> SignInService.limits(configured(SignInConfiguration.class, Map.of("idleInMinutes", 1))))
                .hasMessageContaining("idleInMinutes");
    }

    @Test
    void hashing_that_costs_nothing_is_refused() {
        assertThatThrownBy(() ->
                        new PasswordHashing(configured(PasswordHashingConfiguration.class, Map.of("memoryInKiB", 64))))
                .hasMessageContaining("org.yimen.security.passwords: memoryInKiB");
        assertThatThrownBy(() -> new PasswordHashing(
                        configured(PasswordHashingConfiguration.class, Map.of("computationsAtOnce", 0))))
                .hasMessageContaining("computationsAtOnce");
    }

    @Test
    void a_place_is_configured_or_below_the_folder_of_the_container() {
        Map<String, String> container = Map.of("karaf.etc", "/opt/yimen/etc");
        assertThat(Places.of("x", "", container::get, "karaf.etc", "keys/a"))
                .isEqualTo(Path.of("/opt/yimen/etc/keys/a"));
        assertThat(Places.of("x", "/secret/b", container::get, "karaf.etc", "keys/a"))
                .isEqualTo(Path.of("/secret/b"));
        assertThatThrownBy(() -> Places.of("x: keyFile", " ", container::get, "karaf.data", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x: keyFile must be set: the container does not say karaf.data");
    }

    private static <A> A configured(Class<A> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
