package kr.smartwork.registry.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.RegistryFixture;
import kr.smartwork.registry.RegistryTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An empty registry with the tiny office, rolled back after each test. */
@RegistryTest
abstract class ImportTestBase {

    static final String HEADER = "관리번호,시설명,시설종류,관할부서,소재지도로명주소,담당자명,담당자휴대전화,담당자이메일";

    @Autowired
    FacilityImport facilityImport;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void fillOffice() {
        RegistryFixture.fill(jdbc);
    }

    ImportReport check(String... lines) {
        return facilityImport.dryRun(RegistryFixture.ADMIN, csv(lines));
    }

    ImportReport store(String... lines) {
        return store(RegistryFixture.ADMIN, false, lines);
    }

    ImportReport store(Actor actor, boolean partial, String... lines) {
        return facilityImport.store(actor, csv(lines), partial);
    }

    static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(UTF_8);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** What is in the three tables an import writes. */
    List<Integer> counts() {
        return Stream.of("facilities", "persons", "contacts")
                .map(table -> jdbc.queryForObject("select count(*) from " + table, Integer.class))
                .toList();
    }

    List<String> codes(ImportReport report) {
        return report.errors().stream()
                .map(error -> error.row() + " " + error.column() + " " + error.code())
                .collect(Collectors.toList());
    }

    String stored(String code, String column) {
        return jdbc.queryForObject("select " + column + " from facilities where code = ?", String.class, code);
    }

    List<String> contacts(String code) {
        return jdbc.queryForList(
                """
                select concat(c.position_no, ' ', p.name, ' ', coalesce(p.mobile, '-'))
                from contacts c join persons p on p.id = c.person_id join facilities f on f.id = c.facility_id
                where f.code = ? and c.valid_to is null order by c.position_no""",
                String.class,
                code);
    }
}
