package kr.smartwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole job, each role in its own browser, with axe on every page they come to. */
class JobInTheBrowserTest extends InTheBrowser {

    @Autowired
    PersonalLinks links;

    CityFixture.City city;
    UUID cycleId;

    @Test
    void from_dispatch_to_published_figures_through_all_roles(Browser browser) {
        city = fixture.city(4);
        cycleId = driver.openAndDispatch("infection-status", city);
        Page phone = page(browser, phone());
        phone.navigate(address("/login"));
        Accessibility.check(phone);
        Page official = logIn(browser, city.official().username());
        Page supervisor = logIn(browser, city.supervisor().username());

        answer(phone, city.homes().get(0), "1");
        returnWithReason(official, city.homes().get(0));
        readReasonAndCorrect(phone, city.homes().get(0));
        accept(official, city.homes().get(0));
        answer(phone, city.homes().get(1), "0");

        driver.fire(cycleId, "Timer_Due");
        answerOnBehalf(official, city.homes().get(2));
        driver.fire(cycleId, "Timer_Escalate");
        closeWithoutAnswer(supervisor, city.homes().get(3));
        driver.settle(cycleId);
        publish(supervisor);
        driver.runJobs(cycleId);
        readFigures(supervisor);
    }

    private void answer(Page phone, CityFixture.Home home, String confirmed) {
        phone.navigate(address(URI.create(links.urlOf(home.personId())).getPath()));
        Accessibility.check(phone);
        phone.locator("main button.primary").first().click();
        Accessibility.check(phone);
        phone.navigate(address("/my/" + driver.report(cycleId, home).id()));
        Accessibility.check(phone);
        phone.locator("[name='a.confirmed']").fill("없음");
        phone.locator("main button.primary").click();
        assertThat(phone.locator("[role=alert]").first()).isVisible();
        Accessibility.check(phone);
        fill(phone.locator("main"), confirmed);
        phone.locator("main button.primary").click();
        Accessibility.check(phone);
        phone.locator("main button.primary").click();
        assertThat(phone).hasURL(Pattern.compile(".*/receipts/\\d+"));
        Accessibility.check(phone);
    }

    private static void fill(Locator form, String confirmed) {
        form.locator("[name='a.confirmed']").fill(confirmed);
        for (String field : new String[] {"suspected", "isolated", "testedStaff", "positiveStaff"}) {
            form.locator("[name='a." + field + "']").fill("0");
        }
        choose(form, "[name='a.visitors'][value=allowed]");
        choose(form, "[name='a.equipment'][value=enough]");
    }

    /** As a person does, by the words beside the button. */
    private static void choose(Locator form, String option) {
        form.locator("label:has(" + option + "), " + option + " + label")
                .first()
                .click();
        assertThat(form.locator(option)).isChecked();
    }

    private void returnWithReason(Page official, CityFixture.Home home) {
        official.navigate(address("/inbox"));
        Accessibility.check(official);
        official.getByText("시설 " + home.code()).first().click();
        Accessibility.check(official);
        official.locator("button[value=RETURN]").click();
        assertThat(official.locator("[aria-invalid=true]").first()).isVisible();
        official.locator("textarea[name=comment]").fill("확진자 수를 다시 확인해 주십시오");
        official.locator("button[value=RETURN]").click();
        Accessibility.check(official);
    }

    private void readReasonAndCorrect(Page phone, CityFixture.Home home) {
        phone.navigate(address("/my/" + driver.report(cycleId, home).id()));
        assertThat(phone.getByText("확진자 수를 다시 확인해 주십시오")).isVisible();
        Accessibility.check(phone);
        phone.locator("[name='a.confirmed']").fill("2");
        phone.locator("main button.primary").click();
        phone.locator("main button.primary").click();
        assertThat(phone).hasURL(Pattern.compile(".*/receipts/2"));
    }

    private void accept(Page official, CityFixture.Home home) {
        official.navigate(address("/reports/" + driver.report(cycleId, home).id()));
        official.locator("button[value=ACCEPT]").click();
        assertEquals("ACCEPTED", driver.report(cycleId, home).state().name());
    }

    private void answerOnBehalf(Page official, CityFixture.Home home) {
        official.navigate(address("/reports/" + driver.report(cycleId, home).id()));
        official.locator("a[href$='/phone']").first().click();
        Accessibility.check(official);
        fill(official.locator("main"), "0");
        official.locator("form.answers-form button.primary").click();
        assertEquals("ACCEPTED", driver.report(cycleId, home).state().name());
    }

    private void closeWithoutAnswer(Page supervisor, CityFixture.Home home) {
        supervisor.navigate(address("/cycles/" + cycleId));
        Accessibility.check(supervisor);
        supervisor.navigate(address("/reports/" + driver.report(cycleId, home).id()));
        Locator decision = supervisor.locator(
                "form.decision", new Page.LocatorOptions().setHas(supervisor.locator("button[value=CLOSE]")));
        decision.locator("textarea[name=comment]").fill("휴업 중으로 확인되었습니다");
        decision.locator("button[value=CLOSE]").click();
        Accessibility.check(supervisor);
    }

    private void publish(Page supervisor) {
        supervisor.navigate(address("/cycles"));
        Accessibility.check(supervisor);
        supervisor.navigate(address("/cycles/" + cycleId + "/review"));
        Accessibility.check(supervisor);
        supervisor.locator("label[for=confirmed]").click();
        supervisor.locator("form[action$='/review/publish'] button.primary").click();
    }

    private void readFigures(Page supervisor) {
        assertEquals("PUBLISHED", driver.cycle(cycleId).state().name());
        supervisor.navigate(address("/cycles/" + cycleId + "/figures"));
        Accessibility.check(supervisor);
        supervisor.navigate(address("/cycles/" + cycleId + "/reports"));
        Accessibility.check(supervisor);
        supervisor.navigate(address("/cycles/" + cycleId + "/diagram"));
        assertThat(supervisor.locator(".djs-container").first()).isVisible();
        Accessibility.check(supervisor);
    }

    @Test
    void administrators_and_process_admins_find_their_pages_free_of_violations(Browser browser) {
        city = fixture.city(2);
        Page admin = logIn(browser, city.admin().username());
        for (String page : new String[] {
            "/facilities",
            "/facilities/import",
            "/notices",
            "/programs",
            "/models",
            "/models/report",
            "/programs/infection-status",
            "/programs/infection-status/open",
            "/cycles"
        }) {
            admin.navigate(address(page));
            assertThat(admin.locator("h1")).hasCount(1);
            Accessibility.check(admin);
        }
    }

    @Test
    void a_respondent_without_javascript_answers(Browser browser) {
        city = fixture.city(1);
        cycleId = driver.openAndDispatch("infection-status", city);
        Page phone = page(browser, phone().setJavaScriptEnabled(false));
        CityFixture.Home home = city.homes().get(0);
        phone.navigate(address(URI.create(links.urlOf(home.personId())).getPath()));
        phone.locator("main button.primary").first().click();
        phone.navigate(address("/my/" + driver.report(cycleId, home).id()));
        fill(phone.locator("main"), "0");
        phone.locator("main button.primary").click();
        phone.locator("main button.primary").click();
        assertThat(phone).hasURL(Pattern.compile(".*/receipts/1"));
    }
}
