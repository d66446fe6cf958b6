package kr.smartwork.api.reports;

import java.time.OffsetDateTime;
import java.util.UUID;
import kr.smartwork.api.Moments;
import kr.smartwork.report.CaseFile;
import org.jspecify.annotations.Nullable;

/** A message to one of the report's recipients; never its text, which may hold the personal link. */
record NoticeView(
        UUID id,
        String purpose,
        String channel,
        String state,
        String recipient,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime sentAt) {

    static NoticeView of(CaseFile.Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.purpose(),
                notice.channel(),
                notice.state(),
                notice.personName(),
                Moments.of(notice.createdAt()),
                Moments.of(notice.sentAt()));
    }
}
