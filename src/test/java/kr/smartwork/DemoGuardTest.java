package kr.smartwork;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DemoGuardTest {

    private final MockEnvironment environment = new MockEnvironment().withProperty("smartwork.demo.enabled", "true");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "localhost", "::1"})
    void demo_accounts_may_listen_on_this_computer(String address) {
        environment.setProperty("server.address", address);

        assertThatNoException().isThrownBy(this::start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "", "no such host"})
    void demo_accounts_refuse_to_listen_beyond_it(String address) {
        environment.setProperty("server.address", address);

        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("server.address");
    }

    @Test
    void no_address_means_all_addresses() {
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("not set");
    }

    @Test
    void production_refuses_demo_accounts_even_on_this_computer() {
        environment.setProperty("server.address", "127.0.0.1");
        environment.setActiveProfiles("production");

        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("production");
    }

    @Test
    void without_demo_accounts_any_address_will_do() {
        environment.setProperty("smartwork.demo.enabled", "false");
        environment.setProperty("server.address", "0.0.0.0");
        environment.setActiveProfiles("production");

        assertThatNoException().isThrownBy(this::start);
    }

    private void start() {
        new DemoGuard().postProcessEnvironment(environment, new SpringApplication());
    }
}
