package kr.smartwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The daily infection form, twelve questions and among them a list of staff, from a paper list to an answer on a phone.
 * Counts what the builder of the form clicks, fills and picks: nothing of it is code.
 */
class FormBuilderInTheBrowserTest extends InTheBrowser {

    private static final int MOST_INTERACTIONS = 60;

    @Autowired
    PersonalLinks links;

    Page page;
    int interactions;

    @Test
    void a_daily_form_is_built_tested_published_and_answered(Browser browser) {
        CityFixture.City city = fixture.city(1);
        page = logIn(browser, city.admin().username());
        page.navigate(address("/forms"));
        Accessibility.check(page);
        build();
        String editor = page.url().replaceAll("[?#].*", "");
        Assertions.assertThat(interactions).as("clicks and fields").isLessThanOrEqualTo(MOST_INTERACTIONS);
        assertThat(page.locator("#findings li")).hasCount(0);
        assertThat(page.locator(".builder-label")).hasCount(12);
        Accessibility.check(page);

        undoAndRedo();
        previewAppliesConditions();
        moveByKeyboardAndByDragging();
        tryByLink(browser, editor);
        String program = publish(editor);
        answerOnAPhone(browser, city, program);
    }

    private void build() {
        click(page.locator("a[href='/forms/new']"));
        fill("#title", "일일 감염 현황");
        click(page.locator("main button.primary"));
        for (String label : List.of("확진자 수", "의심 증상자 수", "격리자 수", "검사받은 종사자 수")) {
            add("NUMBER", label);
            fill("#e-unit", "명");
        }
        add("NUMBER", "양성 판정 종사자 수");
        fill("#e-unit", "명");
        unfold("다른 질문과 비교");
        pick("check.0.operand", "검사받은 종사자 수");
        add("CALCULATED", "양성률");
        fill("#e-unit", "%");
        pick("calc.kind", "비율(첫째 ÷ 둘째, %)");
        pick("calc.0.operand", "양성 판정 종사자 수");
        pick("calc.1.operand", "검사받은 종사자 수");
        add("CHECKLIST", "오늘 나타난 증상");
        fill("#e-options", "발열\n기침\n호흡 곤란\n없음");
        add("NUMBER", "호흡 곤란자 수");
        fill("#e-unit", "명");
        unfold("표시 조건");
        pick("term.0.question", "오늘 나타난 증상");
        pick("term.0.value", "호흡 곤란");
        add("RADIO", "면회 운영");
        fill("#e-options", "평소대로\n제한하여 운영\n중단");
        unfold("주의 규칙");
        pick("attention.0.value", "중단");
        add("YES_NO", "오늘 소독을 마쳤습니까?");
        roster();
        add("LONG_TEXT", "특이 사항");
        page.locator("#e-label").press("Tab");
        assertThat(page.locator(".builder-label").last()).hasText("특이 사항");
        settled();
    }

    private void roster() {
        add("ROSTER", "종사자 명단");
        fill("#e-column\\.0\\.label", "이름");
        page.locator("#e-column\\.0\\.label").press("Tab");
        fill("#e-column\\.1\\.label", "검사일");
        pick("column.1.type", "날짜");
        fill("#e-column\\.2\\.label", "결과");
        pick("column.2.type", "하나 선택");
        fill("#e-column\\.2\\.options", "음성\n양성");
        pick("dueColumn", "검사일");
        fill("#e-dueDays", "7");
    }

    private void undoAndRedo() {
        page.locator("#do-undo").click();
        assertThat(page.locator(".builder-label").last()).hasText("(이름 없음)");
        page.locator("#do-redo").click();
        assertThat(page.locator(".builder-label").last()).hasText("특이 사항");
        settled();
    }

    private void previewAppliesConditions() {
        Locator phone = page.locator("#phone");
        assertThat(phone.getByText("호흡 곤란자 수")).hasCount(0);
        phone.getByText("호흡 곤란", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(phone.getByText("호흡 곤란자 수")).isVisible();
    }

    private void moveByKeyboardAndByDragging() {
        page.locator("[id^=open-]").last().focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".builder-label").nth(10)).hasText("특이 사항");
        settled();
        page.locator("#do-undo").click();
        assertThat(page.locator(".builder-label").nth(11)).hasText("특이 사항");
        settled();
        Locator handles = page.locator("[data-handle]");
        handles.nth(0).hover();
        page.mouse().down();
        handles.nth(1).hover();
        handles.nth(2).hover();
        handles.nth(2).hover(new Locator.HoverOptions().setForce(true));
        page.mouse().up();
        assertThat(page.locator(".builder-label").first()).not().hasText("확진자 수");
        settled();
        page.locator("#do-undo").click();
        assertThat(page.locator(".builder-label").first()).hasText("확진자 수");
        settled();
    }

    private void tryByLink(Browser browser, String editor) {
        page.navigate(editor + "/test-link");
        Accessibility.check(page);
        String link = page.locator("main a.primary").getAttribute("href");
        Page phone = page(browser, phone());
        phone.navigate(address(link));
        Accessibility.check(phone);
        phone.locator("button[value=send]").click();
        assertThat(phone.locator("#errors")).isVisible();
        Accessibility.check(phone);
        answer(phone, "12", "10");
        phone.locator("button[value=send]").click();
        assertThat(phone.locator("#errors")).containsText("'양성 판정 종사자 수'의 값은 '검사받은 종사자 수' 이하여야 합니다.");
        answer(phone, "3", "10");
        phone.locator("button[value=send]").click();
        assertThat(phone.getByText("면회 운영: 중단")).isVisible();
        assertThat(phone.getByText("시험용 – 집계되지 않음")).isVisible();
        Accessibility.check(phone);
    }

    private String publish(String editor) {
        page.navigate(editor + "/publish");
        Accessibility.check(page);
        page.locator("#note").fill("종이 조사표를 옮겼습니다.");
        page.locator("main button.primary").click();
        assertThat(page).hasURL(Pattern.compile(".*/forms/form-.*"));
        Accessibility.check(page);
        page.locator("a[href$='/program']").click();
        Accessibility.check(page);
        page.locator("#purpose").fill("감염 현황을 매일 파악합니다.");
        page.locator("#days").fill("1");
        page.locator("main button.primary").click();
        assertThat(page).hasURL(Pattern.compile(".*/programs/program-.*"));
        return page.url().replaceAll(".*/", "");
    }

    private void answerOnAPhone(Browser browser, CityFixture.City city, String program) {
        UUID cycle = driver.openAndDispatch(program, city);
        CityFixture.Home home = city.homes().get(0);
        Page phone = page(browser, phone());
        phone.navigate(address(URI.create(links.urlOf(home.personId())).getPath()));
        phone.locator("main button.primary").first().click();
        phone.navigate(address("/my/" + driver.report(cycle, home).id()));
        Accessibility.check(phone);
        answer(phone, "3", "10");
        phone.locator("main button.primary").click();
        phone.locator("main button.primary").click();
        assertThat(phone).hasURL(Pattern.compile(".*/receipts/1"));
        Assertions.assertThat(driver.report(cycle, home).versionNo()).isEqualTo(1);
    }

    /** By the words on the page, as a person does. */
    private static void answer(Page phone, String positive, String tested) {
        number(phone, "확진자 수", "1");
        number(phone, "의심 증상자 수", "0");
        number(phone, "격리자 수", "1");
        number(phone, "검사받은 종사자 수", tested);
        number(phone, "양성 판정 종사자 수", positive);
        phone.getByText("중단", new Page.GetByTextOptions().setExact(true)).click();
        phone.locator(".yes-no label").first().click();
    }

    private static void number(Page phone, String label, String value) {
        phone.locator(
                        ".field",
                        new Page.LocatorOptions()
                                .setHas(phone.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .locator("input[type=text]")
                .first()
                .fill(value);
    }

    private void add(String type, String label) {
        click(page.locator(".builder-types button[value='add:" + type + "']"));
        assertThat(page.locator("#e-label")).hasValue("");
        fill("#e-label", label);
    }

    private void click(Locator button) {
        interactions++;
        button.click();
        settled();
    }

    private void unfold(String summary) {
        settled();
        click(page.locator(".b-fold summary", new Page.LocatorOptions().setHasText(summary)));
    }

    private void fill(String input, String text) {
        interactions++;
        page.locator(input).fill(text);
    }

    private void pick(String name, String words) {
        interactions++;
        page.locator("select[name='" + name + "']").selectOption(new SelectOption().setLabel(words));
        settled();
    }

    /** What was asked for has come; a page without the editor is settled anyway. */
    private void settled() {
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }
}
