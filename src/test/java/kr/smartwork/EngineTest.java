package kr.smartwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kr.smartwork.notice.MailRun;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.DecisionCases;
import kr.smartwork.process.Duel;
import kr.smartwork.process.ModelFixture;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.supervision.Pages;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test with the whole application and a real engine on an empty H2; jobs run only when the test executes them. All tests
 * with this annotation and no further configuration share one context: clean up what you store or deploy.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({
    CityFixture.class,
    CycleDriver.class,
    DecisionCases.class,
    Duel.class,
    ModelFixture.class,
    Pages.class,
    LoggedIn.class,
    MailRun.class
})
public @interface EngineTest {}
