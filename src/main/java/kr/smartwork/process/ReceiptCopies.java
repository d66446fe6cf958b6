package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.notice.NoticeFacts;
import kr.smartwork.notice.PendingNotice;
import kr.smartwork.notice.Purpose;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.VersionKind;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copies that receipts bring along: of the version that was asked for, made when it is sent, one query for a batch. */
@Component
class ReceiptCopies {

    private final JdbcClient jdbc;
    private final Forms forms;
    private final AnswerLines lines;
    private final MessageSource messages;

    ReceiptCopies(JdbcClient jdbc, Forms forms, AnswerLines lines, MessageSource messages) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.lines = lines;
        this.messages = messages;
    }

    private record Key(UUID reportId, int number) {}

    private record Submitted(UUID id, VersionKind kind, String answers, UUID formVersionId, Instant at) {}

    /** By the id of the notice; only receipts have one. */
    Map<UUID, NoticeFacts.Copy> of(Collection<PendingNotice> notices) {
        List<PendingNotice> receipts = notices.stream()
                .filter(notice -> notice.purpose() == Purpose.RECEIPT_COPY && notice.reportId() != null)
                .toList();
        if (receipts.isEmpty()) {
            return Map.of();
        }
        Map<Key, Submitted> versions = versions(receipts);
        return receipts.stream()
                .filter(notice -> versions.containsKey(key(notice)))
                .collect(Collectors.toMap(
                        PendingNotice::id, notice -> copy(Objects.requireNonNull(versions.get(key(notice))))));
    }

    private static Key key(PendingNotice notice) {
        return new Key(Objects.requireNonNull(notice.reportId()), notice.ordinal());
    }

    private Map<Key, Submitted> versions(List<PendingNotice> receipts) {
        Map<Key, Submitted> found = new HashMap<>();
        jdbc.sql(
                        """
                        select report_id, version_no, id, kind, answers, form_version_id, submitted_at
                        from versions where report_id in (:reports) and version_no in (:numbers)""")
                .param(
                        "reports",
                        receipts.stream()
                                .map(notice -> Ids.bytes(notice.reportId()))
                                .toList())
                .param(
                        "numbers",
                        receipts.stream().map(PendingNotice::ordinal).distinct().toList())
                .query(row -> {
                    found.put(new Key(Ids.get(row, "report_id"), row.getInt("version_no")), read(row));
                });
        return found;
    }

    private static Submitted read(ResultSet row) throws SQLException {
        return new Submitted(
                Ids.get(row, "id"),
                VersionKind.valueOf(row.getString("kind")),
                row.getString("answers"),
                Ids.get(row, "form_version_id"),
                Times.get(row, "submitted_at"));
    }

    private NoticeFacts.Copy copy(Submitted version) {
        return new NoticeFacts.Copy(in(version, Locale.KOREAN), in(version, Locale.ENGLISH));
    }

    private List<String> in(Submitted version, Locale language) {
        List<String> text = new ArrayList<>();
        text.add(say("number", language, Receipt.number(version.id())));
        String format = messages.getMessage("notice.mail.dueFormat", null, language);
        text.add(say(
                "at",
                language,
                DateTimeFormatter.ofPattern(format, language)
                        .withZone(ZoneId.systemDefault())
                        .format(version.at())));
        if (version.kind() == VersionKind.ANSWERED) {
            FormSchema form = forms.version(version.formVersionId()).schema();
            text.addAll(lines.of(form.filled(form.stored(version.answers()), List.of()), language));
        } else {
            text.add("- " + messages.getMessage("report.kind." + version.kind(), null, language));
        }
        return text;
    }

    private String say(String key, Locale language, String value) {
        return messages.getMessage("contact.copy." + key, new Object[] {value}, language);
    }
}
