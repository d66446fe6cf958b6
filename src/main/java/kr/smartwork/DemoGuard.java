package kr.smartwork;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Demo accounts, whose passwords everybody knows, never listen beyond this computer and never run in production. */
class DemoGuard implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("smartwork.demo.enabled", Boolean.class, false)) {
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new StartRefused(
                    "The profile 'production' refuses the demo accounts, since everybody knows their passwords.",
                    "Remove smartwork.demo.enabled=true, or leave out the profile 'production' to look at the demo.");
        }
        String address = environment.getProperty("server.address");
        if (!isLoopback(address)) {
            throw new StartRefused(
                    "The demo accounts, whose passwords everybody knows, would be reachable from other computers: "
                            + "server.address is " + (address == null ? "not set" : address) + ".",
                    "Set server.address=127.0.0.1, or smartwork.demo.enabled=false.");
        }
    }

    /** No address means all of them. */
    private static boolean isLoopback(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
