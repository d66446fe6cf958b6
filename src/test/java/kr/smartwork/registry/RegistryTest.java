package kr.smartwork.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The registry on an empty H2, without engine and web, on 2 March 2026; each test is rolled back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
@Import(RegistryTest.Beans.class)
@ActiveProfiles("test")
public @interface RegistryTest {

    @ComponentScan(
            basePackages = {"kr.smartwork.registry", "kr.smartwork.audit"},
            excludeFilters = @ComponentScan.Filter(TestComponent.class))
    @EnableConfigurationProperties(WorkingHours.class)
    class Beans {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Seoul"));
        }
    }
}
