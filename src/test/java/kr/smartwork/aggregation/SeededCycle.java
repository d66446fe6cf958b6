package kr.smartwork.aggregation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kr.smartwork.TestDatabase;
import kr.smartwork.TestRows;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.JdbcTemplate;

/** A cycle whose reports are in every state, some answered more than once, the same ones every time; kept here as well. */
final class SeededCycle {

    static final String FORM =
            """
            {"schemaVersion": 16, "type": "default", "id": "seeded", "components": [
              {"type": "number", "key": "isolated", "id": "F1", "label": "격리자 수", "decimalDigits": 3,
                "validate": {"required": true, "min": 0, "max": 100000}, "appearance": {"suffixAdorner": "명"},
                "properties": {"labelEn": "Isolated", "unitEn": "people", "figure": "sum,mean,count"}},
              {"type": "number", "key": "spare", "id": "F2", "label": "여분", "decimalDigits": 0,
                "validate": {"min": 0, "max": 100}, "properties": {"labelEn": "Spare", "figure": "mean"}},
              {"type": "radio", "key": "visits", "id": "F3", "label": "면회", "values": [
                {"label": "평소대로", "value": "allowed"}, {"label": "제한", "value": "limited"},
                {"label": "중단", "value": "stopped"}],
                "properties": {"labelEn": "Visits", "figure": "distribution,share", "en.allowed": "Allowed",
                  "en.limited": "Limited", "en.stopped": "Stopped"}, "validate": {"required": true}},
              {"type": "checklist", "key": "symptoms", "id": "F4", "label": "증상", "values": [
                {"label": "발열", "value": "fever"}, {"label": "기침", "value": "cough"}, {"label": "기타", "value": "other"}],
                "properties": {"labelEn": "Symptoms", "figure": "share,count", "en.fever": "Fever", "en.cough": "Cough",
                  "en.other": "Other"}},
              {"type": "checkbox", "key": "cleaned", "id": "F5", "label": "소독", "properties": {"labelEn": "Cleaned",
                "figure": "share"}}]}
            """;

    /** One answer as figures read it: exactly one of number and code is set. */
    record Value(String field, int item, BigDecimal number, String code) {}

    /** @param values of the version that counts; empty when none does */
    record Report(
            UUID id,
            String district,
            String type,
            String state,
            boolean answered,
            boolean late,
            String kind,
            List<Value> values) {

        boolean counts() {
            return state.equals("IN_REVIEW") || state.equals("ACCEPTED");
        }
    }

    private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");
    private static final List<String> STATES = List.of(
            "PENDING",
            "NOT_OPENED",
            "IN_PROGRESS",
            "IN_REVIEW",
            "RETURNED",
            "ACCEPTED",
            "ACCEPTED",
            "ACCEPTED",
            "CLOSED_UNANSWERED",
            "EXCUSED");

    private static final List<String> KINDS = List.of("ANSWERED", "ANSWERED", "NOTHING_TO_REPORT", "CLOSED_TODAY");

    final UUID cycle;
    final UUID formVersion;
    final List<Report> reports = new ArrayList<>();

    private final JdbcTemplate jdbc;
    private final TestDatabase database;
    private final Random random = new Random(42);
    private final List<Object[]> facilityRows = new ArrayList<>();
    private final List<Object[]> reportRows = new ArrayList<>();
    private final List<Object[]> versionRows = new ArrayList<>();
    private final List<Object[]> valueRows = new ArrayList<>();
    private final UUID unit = Ids.next();

    SeededCycle(TestDatabase database, int size) {
        this.database = database;
        database.clear();
        jdbc = database.template();
        TestRows rows = new TestRows(database.jdbc());
        formVersion = rows.formVersion(FORM);
        cycle = rows.cycle("11월 20일", formVersion);
        registry();
        for (int i = 0; i < size; i++) {
            add(i);
        }
        store();
    }

    /** The next version of a report, replacing what counts until now. */
    void answerAgain(Report report, int versionNo) {
        UUID version = Ids.next();
        version(report.id(), version, versionNo, "ANSWERED");
        values(version, List.of(new Value("isolated", 0, new BigDecimal("99999"), null)));
        flush();
        jdbc.update(
                "update reports set state = 'ACCEPTED', version_id = ?, version_no = ? where id = ?",
                Ids.bytes(version),
                versionNo,
                Ids.bytes(report.id()));
    }

    /** A new facility comes and another closes; the cycle does not know either. */
    void changeRegistry() {
        facility("new", "CARE_HOME");
        jdbc.batchUpdate(FACILITY, facilityRows);
        jdbc.update(
                "update facilities set closed_on = ?, type = 'HOSPITAL' where code = 'F-3'",
                java.sql.Date.valueOf("2026-11-21"));
    }

    private void registry() {
        jdbc.update(
                "insert into org_units (id, code, name, kind, path, valid_from) values (?, 'city', '시', 'CITY', '/city/', ?)",
                Ids.bytes(unit),
                java.sql.Date.valueOf("2020-01-01"));
        jdbc.update(
                "insert into facility_types values ('CARE_HOME', '요양원', 'Care home', 2), ('HOSPITAL', '병원', 'Hospital', 1)");
        for (int i = 1; i <= 5; i++) {
            jdbc.update(
                    "insert into org_units (id, code, name, name_en, kind, path, valid_from) values (?, ?, ?, ?, 'DISTRICT', ?, ?)",
                    Ids.bytes(Ids.next()),
                    "D" + i,
                    "제" + i + "구",
                    "District " + i,
                    "/city/D" + i + "/",
                    java.sql.Date.valueOf("2020-01-01"));
        }
    }

    private void add(int i) {
        String state = STATES.get(random.nextInt(STATES.size()));
        boolean counts = state.equals("IN_REVIEW") || state.equals("ACCEPTED");
        boolean answered = counts || state.equals("RETURNED") || state.equals("EXCUSED") && random.nextBoolean();
        String type = random.nextInt(4) == 0 ? "HOSPITAL" : "CARE_HOME";
        String district = "D" + (1 + random.nextInt(5));
        boolean late = answered && random.nextInt(3) == 0;
        UUID id = Ids.next();
        UUID facility = facility("F-" + i, type);
        int versions = answered ? 1 + random.nextInt(3) : 0;
        UUID version = null;
        List<Value> values = List.of();
        String kind = "ANSWERED";
        for (int number = 1; number <= versions; number++) {
            version = Ids.next();
            kind = KINDS.get(random.nextInt(KINDS.size()));
            values = kind.equals("ANSWERED") ? randomValues() : List.of();
            version(id, version, number, kind);
            values(version, values);
        }
        Report report = new Report(id, district, type, state, answered, late, kind, counts ? values : List.of());
        reports.add(report);
        reportRows.add(new Object[] {
            Ids.bytes(id),
            Ids.bytes(cycle),
            Ids.bytes(facility),
            "F-" + i,
            "시설 " + i,
            type,
            Ids.bytes(unit),
            "/city/" + district + "/",
            district,
            "제" + district.substring(1) + "구",
            state,
            Times.timestamp(DAY),
            versions,
            Ids.bytes(version),
            answered ? Times.timestamp(DAY) : null,
            late
        });
    }

    private List<Value> randomValues() {
        List<Value> values = new ArrayList<>();
        values.add(new Value("isolated", 0, BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(4)), null));
        if (random.nextInt(3) == 0) {
            values.add(new Value("spare", 0, BigDecimal.valueOf(random.nextInt(100)), null));
        }
        values.add(new Value("visits", 0, null, random.nextInt(4) == 0 ? "limited" : "allowed"));
        values.add(new Value("cleaned", 0, null, Boolean.toString(random.nextBoolean())));
        List<String> symptoms = Stream.of("fever", "cough", "other")
                .filter(code -> random.nextInt(3) == 0)
                .toList();
        for (int item = 0; item < symptoms.size(); item++) {
            values.add(new Value("symptoms", item, null, symptoms.get(item)));
        }
        return values;
    }

    private UUID facility(String code, String type) {
        UUID id = Ids.next();
        facilityRows.add(new Object[] {Ids.bytes(id), code, "시설", type, Ids.bytes(unit), Times.timestamp(DAY)});
        return id;
    }

    private void version(UUID report, UUID id, int number, String kind) {
        versionRows.add(new Object[] {
            Ids.bytes(id), Ids.bytes(report), number, Ids.bytes(formVersion), id.toString(), Times.timestamp(DAY), kind
        });
    }

    private void values(UUID version, List<Value> values) {
        values.forEach(value -> valueRows.add(
                new Object[] {Ids.bytes(version), value.field(), value.item(), value.number(), value.code()}));
    }

    private static final String FACILITY =
            "insert into facilities (id, code, name, type, org_unit_id, updated_at, row_version) values (?, ?, ?, ?, ?, ?, 0)";

    private void store() {
        database.transactions().executeWithoutResult(transaction -> {
            jdbc.batchUpdate(FACILITY, facilityRows);
            jdbc.batchUpdate(
                    """
                    insert into reports (id, cycle_id, facility_id, facility_code, facility_name, facility_type, org_unit_id,
                        org_path, district_code, district_name, state, due_at, version_no, version_id, first_submitted_at, late,
                        subject_key, escalation_level, severity, returned_count, row_version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, 'NONE', 0, 0)""",
                    reportRows);
            flush();
        });
        facilityRows.clear();
    }

    private void flush() {
        jdbc.batchUpdate(
                """
                insert into versions (id, report_id, version_no, form_version_id, submission_id, submitted_at, kind, answers,
                    channel, entered_by_name, late)
                values (?, ?, ?, ?, ?, ?, ?, '{}', 'WEB', '홍길동', false)""",
                versionRows);
        jdbc.batchUpdate(
                "insert into answer_values (version_id, field, row_no, item_no, number_value, code_value) values (?, ?, 0, ?, ?, ?)",
                valueRows);
        versionRows.clear();
        valueRows.clear();
    }
}
