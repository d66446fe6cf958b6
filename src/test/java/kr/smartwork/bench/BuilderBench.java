package kr.smartwork.bench;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.form.draft.CardType;
import kr.smartwork.form.draft.DraftEdits;
import kr.smartwork.form.draft.DraftForm;
import kr.smartwork.form.draft.FormDraft;
import kr.smartwork.form.draft.FormDrafts;
import kr.smartwork.mysql.OnMySql;
import kr.smartwork.process.CityFixture;
import kr.smartwork.registry.LoggedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The form builder with a form of 150 questions: how long an edit takes, and the preview that follows it. */
@EngineTest
@OnMySql
class BuilderBench {

    private static final int QUESTIONS = 150;
    private static final int WARM_UP = 30;
    private static final int CALLS = Integer.getInteger("bench.calls", 100);

    @Autowired
    CityFixture fixture;

    @Autowired
    FormDrafts drafts;

    @Autowired
    LoggedIn login;

    @Autowired
    MockMvc web;

    @Test
    void builder() throws Exception {
        CityFixture.City city = fixture.city(1);
        UUID id = drafts.create("긴 조사", DraftForm.blank().json(), "김설계");
        FormDraft draft = drafts.get(id);
        for (int i = 0; i < QUESTIONS; i++) {
            draft = drafts.edit(
                    id,
                    draft.revision(),
                    "김설계",
                    DraftEdits.add(CardType.NUMBER, draft.form().touched()));
        }
        String card = draft.form().order().get(QUESTIONS / 2);
        var admin = login.as(city.admin());
        int[] number = {0};
        Table table = new Table("Form builder, 150 questions", "step", "p50, ms", "p95, ms");
        table.row(measure("an edit", () -> post("/forms/drafts/" + id)
                .param("revision", Integer.toString(drafts.get(id).revision()))
                .param("card", card)
                .param("label", "질문 " + number[0]++)
                .param("changed", "label")
                .header("HX-Request", "true")
                .with(admin)
                .with(csrf())));
        table.row(measure("the preview", () -> post("/forms/drafts/" + id + "/preview")
                .header("HX-Request", "true")
                .with(admin)
                .with(csrf())));
        table.print();
    }

    private interface Call {
        MockHttpServletRequestBuilder make();
    }

    private List<String> measure(String step, Call call) throws Exception {
        double[] millis = new double[CALLS];
        for (int i = -WARM_UP; i < CALLS; i++) {
            MockHttpServletRequestBuilder request = call.make();
            long start = System.nanoTime();
            web.perform(request).andExpect(status().isOk());
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return List.of(
                step,
                String.format(Locale.ROOT, "%.1f", millis[CALLS / 2]),
                String.format(Locale.ROOT, "%.1f", millis[CALLS * 95 / 100]));
    }
}
