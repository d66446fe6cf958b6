package kr.smartwork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that other rows hang on, as small as the schema allows. */
public final class TestRows {

    private static final Instant SOME_DAY = Instant.parse("2026-11-20T00:00:00Z");

    private final JdbcClient jdbc;

    public TestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID person(String name, String mail, String language) {
        UUID id = Ids.next();
        jdbc.sql("insert into persons (id, name, language, mail, mobile, updated_at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.bytes(id), name, language, mail, "010-0000-1234", Times.timestamp(SOME_DAY))
                .update();
        return id;
    }

    /** A member of staff with a unit of their own; mails in English go there. */
    public UUID staff(String name, String mail) {
        UUID id = Ids.next();
        jdbc.sql("insert into org_units (id, code, name, kind, path, valid_from) values (?, ?, ?, 'CITY', ?, ?)")
                .params(Ids.bytes(id), "unit-" + id, "시", "/" + id + "/", LocalDate.of(2020, 1, 1))
                .update();
        jdbc.sql(
                        """
                        insert into staff (id, username, name, password_hash, org_unit_id, mail, language, enabled, failed_logins)
                        values (?, ?, ?, '', ?, ?, 'en', true, 0)""")
                .params(Ids.bytes(id), "staff-" + id, name, Ids.bytes(id), mail)
                .update();
        return id;
    }

    /** A program, a form version without fields and a cycle of it. */
    public UUID cycle(String title) {
        return cycle(title, formVersion("{\"components\":[]}"));
    }

    public UUID formVersion(String json) {
        UUID id = Ids.next();
        jdbc.sql("insert into form_versions values (?, ?, 1, ?, 'hash', 'Form', '', '', '', ?)")
                .params(Ids.bytes(id), "form-" + id, json, Times.timestamp(SOME_DAY))
                .update();
        return id;
    }

    public UUID cycle(String title, UUID formVersion) {
        UUID program = Ids.next();
        jdbc.sql(
                        """
                        insert into programs (id, code, name, name_en, form_code, cycle_model, report_model, definition, active,
                            position_no, updated_at, row_version)
                        values (?, ?, '감염병 발생 현황', 'Infection status', 'f', 'c', 'r', '{}', true, 1, ?, 0)""")
                .params(Ids.bytes(program), "program-" + program, Times.timestamp(SOME_DAY))
                .update();
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into cycles (id, program_id, request_id, title, state, form_version_id, opened_at, due_at,
                            escalate_at, lock_at, expected, row_version)
                        values (?, ?, ?, ?, 'COLLECTING', ?, ?, ?, ?, ?, 0, 0)""")
                .params(Ids.bytes(id), Ids.bytes(program), id.toString(), title, Ids.bytes(formVersion))
                .params(java.util.Collections.nCopies(4, Times.timestamp(SOME_DAY)))
                .update();
        return id;
    }
}
