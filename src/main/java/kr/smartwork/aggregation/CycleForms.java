package kr.smartwork.aggregation;

import java.util.UUID;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The form that a cycle asks with. */
@Component
class CycleForms {

    private final JdbcClient jdbc;
    private final Forms forms;

    CycleForms(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    /** @throws NotFound if there is no such cycle */
    FormSchema of(UUID cycleId) {
        UUID version = jdbc.sql("select form_version_id from cycles where id = ?")
                .param(Ids.bytes(cycleId))
                .query((row, n) -> Ids.get(row, "form_version_id"))
                .optional()
                .orElseThrow(NotFound::new);
        return forms.version(version).schema();
    }
}
