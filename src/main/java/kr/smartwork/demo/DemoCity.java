package kr.smartwork.demo;

import java.time.Duration;
import kr.smartwork.registry.OrgUnits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty registry with the demo city when the application starts; a registry with anything in it is left alone. */
@Component
@ConditionalOnBooleanProperty("smartwork.demo.enabled")
@Order(10)
class DemoCity implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    private final OrgUnits orgUnits;
    private final CityWriter writer;
    private final DemoSettings settings;

    DemoCity(OrgUnits orgUnits, CityWriter writer, DemoSettings settings) {
        this.orgUnits = orgUnits;
        this.writer = writer;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (orgUnits.count() > 0) {
            return;
        }
        long start = System.nanoTime();
        writer.write(new CityGenerator().generate(settings.facilities()));
        LOG.info(
                "Built the demo city with {} facilities in {} ms",
                settings.facilities(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
