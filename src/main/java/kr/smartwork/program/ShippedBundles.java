package kr.smartwork.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import kr.smartwork.form.Forms;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the programs of {@code bpmn/} into the database once. Afterwards the database is the truth: a program that is
 * there is left as it is.
 */
@Component
@Order(5)
public class ShippedBundles implements ApplicationRunner {

    private final Programs programs;
    private final Forms forms;
    private final Clock clock;

    ShippedBundles(Programs programs, Forms forms, Clock clock) {
        this.programs = programs;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource file : find("bpmn/*.program.json")) {
            seed(ProgramDefinitionConverter.JSON.readValue(text(file), ProgramBundle.class));
        }
    }

    private void seed(ProgramBundle bundle) throws IOException {
        if (programs.findByCode(bundle.code()).isEmpty()) {
            String form = text(find("bpmn/" + bundle.form() + ".form")[0]);
            forms.publish(bundle.form(), form, bundle.name(), bundle.nameEn());
            programs.save(new Program(bundle, clock.instant()));
        }
    }

    private static Resource[] find(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
