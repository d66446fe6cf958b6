package kr.smartwork.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.smartwork.TestDatabase;
import kr.smartwork.TestRows;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

class OutboxTest {

    private TestDatabase database;
    private UUID cycle;
    private UUID person;
    private Outbox outbox;

    @ParameterizedTest
    @EnumSource
    void theSameNoticeTwiceIsOneRow(TestDatabase database) {
        prepare(database);
        add(invitation(person, 1), invitation(person, 1));
        add(invitation(person, 1));
        assertThat(rows()).isEqualTo(1);
        add(invitation(person, 2));
        assertThat(rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionAfterwardsLeavesNoRow(TestDatabase database) {
        prepare(database);
        assertThatThrownBy(() -> database.transactions().executeWithoutResult(transaction -> {
                    outbox.add(List.of(invitation(person, 1)));
                    throw new IllegalStateException("after the insert");
                }))
                .hasMessage("after the insert");
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeForNobodyFailsInsteadOfGettingLost(TestDatabase database) {
        prepare(database);
        assertThatThrownBy(() -> add(invitation(UUID.randomUUID(), 1)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void thousandsAreWrittenInBatchesAndAgainChangeNothing(TestDatabase database) {
        prepare(database);
        NewNotice[] many = IntStream.rangeClosed(1, 1_100)
                .mapToObj(i -> invitation(person, i))
                .toArray(NewNotice[]::new);
        add(many);
        add(many);
        assertThat(rows()).isEqualTo(1_100);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_notice_to_staff_is_one_row_too_and_one_without_a_recipient_none(TestDatabase database) {
        prepare(database);
        UUID staff = new TestRows(database.jdbc()).staff("이주무관", "lee@city.example");
        for (int i = 0; i < 2; i++) {
            database.transactions()
                    .executeWithoutResult(transaction -> outbox.addForStaff(
                            List.of(new NewStaffNotice(UUID.randomUUID(), Purpose.STAFF_DIGEST, staff, 498_000))));
        }
        assertThat(rows()).isEqualTo(1);
        assertThatThrownBy(() -> database.template().update("update notices set staff_id = null"))
                .isInstanceOf(DataAccessException.class)
                .message()
                .containsIgnoringCase("ck_notices_recipient");
    }

    @ParameterizedTest
    @EnumSource
    void what_went_to_staff_goes_after_a_month_once_its_text_has(TestDatabase database) {
        prepare(database);
        UUID staff = new TestRows(database.jdbc()).staff("이주무관", "lee@city.example");
        UUID id = UUID.randomUUID();
        database.transactions()
                .executeWithoutResult(transaction ->
                        outbox.addForStaff(List.of(new NewStaffNotice(id, Purpose.STAFF_DIGEST, staff, 1))));
        add(invitation(person, 1));
        database.template()
                .update("insert into notice_texts values (?, 's', 'b', current_timestamp(6))", Ids.bytes(id));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
        NoticeTexts texts = new NoticeTexts(database.template(), later);
        assertThat(texts.dropOldOfStaff()).isZero();
        assertThat(texts.dropOld()).isEqualTo(1);
        assertThat(texts.dropOldOfStaff()).isEqualTo(1);
        assertThat(rows()).as("the respondent's stays").isEqualTo(1);
    }

    private void prepare(TestDatabase chosen) {
        database = chosen;
        database.clear();
        TestRows rows = new TestRows(database.jdbc());
        cycle = rows.cycle("11월 22일");
        person = rows.person("홍길동🙂", "hong@example.com", "ko");
        outbox = new Outbox(database.template(), Clock.systemUTC());
    }

    private NewNotice invitation(UUID to, int ordinal) {
        return new NewNotice(Purpose.INVITATION, cycle, null, to, ordinal, "보완해 주세요🙂");
    }

    private void add(NewNotice... notices) {
        database.transactions().executeWithoutResult(transaction -> outbox.add(List.of(notices)));
    }

    private long rows() {
        return database.jdbc()
                .sql("select count(*) from notices")
                .query(Long.class)
                .single();
    }
}
