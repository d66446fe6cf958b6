package kr.smartwork.registry.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.smartwork.EngineTest;
import kr.smartwork.mysql.OnMySql;
import kr.smartwork.registry.FacilityDirectory;
import kr.smartwork.registry.FacilitySearch;
import kr.smartwork.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The import and the search on the database of production. */
@EngineTest
@OnMySql
@Transactional
class ImportOnMySqlTest {

    private static final String HEADER = "관리번호,시설명,시설종류,관할부서,위도,담당자명,담당자휴대전화,담당자이메일\n";

    @Autowired
    private FacilityImport facilityImport;

    @Autowired
    private FacilityDirectory directory;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void fillOffice() {
        RegistryFixture.fill(jdbc);
    }

    @Test
    void manyRowsAreCreatedFoundUnchangedAndUpdated() {
        assertThat(store(2_500, "🏥").created()).isEqualTo(2_500);
        assertThat(store(2_500, "🏥").unchanged()).isEqualTo(2_500);
        assertThat(store(2_500, "의원").updated()).isEqualTo(2_500);
        assertThat(jdbc.queryForObject("select count(*) from facilities where code like 'F%'", Integer.class))
                .isEqualTo(2_500);
    }

    @Test
    void wordsThatNoCodeCanHaveFindNothing() {
        store(3, "병원");
        assertThat(count(null, null, "없는부서")).isZero();
        assertThat(count(null, "없는종류", null)).isZero();
        assertThat(count("%", null, null)).isZero();
        assertThat(count("1병원🏥", null, null)).isZero();
        assertThat(count("시설", null, "jung")).isEqualTo(3);
    }

    private ImportReport store(int rows, String ending) {
        String list = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> "F%d,시설%d%s,병원,jung,36.5,김하나,010-0000-%04d,p%d@example.com"
                        .formatted(i, i, ending, i % 10_000, i))
                .collect(Collectors.joining("\n", HEADER, "\n"));
        return facilityImport.store(RegistryFixture.ADMIN, list.getBytes(UTF_8), false);
    }

    private long count(String text, String type, String orgUnit) {
        FacilitySearch search = new FacilitySearch(text, type, orgUnit, FacilitySearch.Standing.ALL, null, 10);
        long count = directory.count(RegistryFixture.ADMIN, search);
        assertThat(directory.search(RegistryFixture.ADMIN, search).items()).hasSize((int) count);
        return count;
    }
}
