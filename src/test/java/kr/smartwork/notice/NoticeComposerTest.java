package kr.smartwork.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeComposerTest {

    private static final List<String> HOMES =
            IntStream.rangeClosed(1, 12).mapToObj(i -> "요양원" + i).toList();

    private final NoticeComposer composer = new NoticeComposer(NoticeFixtures.messages());

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STAFF_DIGEST", "STAFF_ALARM"}) // written by whoever knows what is new for staff
    void everyPurposeHasWordsInBothLanguages(Purpose purpose) {
        Letter korean = composer.compose(purpose, Recipient.of("홍길동", "ko", null), facts("사유", "02-000-0000"));
        Letter english = composer.compose(purpose, Recipient.of("Hong", "en", null), facts("why", "02-000-0000"));
        assertThat(korean.body())
                .contains("홍길동 담당자님", "감염병", "요양원10 외 2곳", purpose == Purpose.MESSAGE ? "내용: 사유" : "보완 요청 사유: 사유");
        assertThat(korean.body().contains(Letter.LINK_MARK)).isEqualTo(purpose.bringsLink());
        assertThat(english.body()).contains("Dear Hong,", "Infection", "and 2 more", "Mon, 30 Nov 2026 18:00");
        assertThat(english.subject()).startsWith("[Infection status] ");
        assertThat(english.body()).doesNotContain("제출 기한");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        Letter letter = composer.compose(Purpose.INVITATION, Recipient.of("홍길동", "ko", null), facts(null, null));
        assertThat(letter.body()).doesNotContain("보완", "null", "사무실 전화").contains("담당 공무원 김담당");
    }

    @Test
    void aNameCannotStartANewHeaderOrFormatAnything() {
        NoticeFacts tricky = new NoticeFacts(
                "{0} 조사\r\nBcc: all@example.com", "x", "회차\n'{1}'", Instant.EPOCH, List.of("a\nb"), null, "담당", null);
        Letter letter = composer.compose(Purpose.REMINDER, Recipient.of("홍\r\n길동", "ko", null), tricky);
        assertThat(letter.subject()).doesNotContain("\r", "\n").contains("{0} 조사 Bcc: all@example.com", "'{1}'");
        assertThat(letter.body()).contains("홍 길동 담당자님", "a b");
    }

    private static NoticeFacts facts(String reason, String phone) {
        Instant due = Instant.parse("2026-11-30T09:00:00Z");
        return new NoticeFacts("감염병 발생 현황", "Infection status", "11월 22일", due, HOMES, reason, "김담당", phone);
    }
}
