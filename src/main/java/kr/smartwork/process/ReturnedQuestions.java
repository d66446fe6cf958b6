package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.form.FormField;
import kr.smartwork.form.Forms;
import kr.smartwork.notice.NoticeFacts;
import kr.smartwork.notice.PendingNotice;
import kr.smartwork.notice.Purpose;
import kr.smartwork.report.MarkedQuestion;
import kr.smartwork.shared.Ids;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that a return is about, by their names in both languages: read when it is sent, one query for a batch. */
@Component
class ReturnedQuestions {

    private static final int LISTED = 10;
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final Forms forms;
    private final MessageSource messages;

    ReturnedQuestions(JdbcClient jdbc, Forms forms, MessageSource messages) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.messages = messages;
    }

    private record Mark(UUID reportId, UUID formVersionId, MarkedQuestion question) {}

    /** By the id of the notice; only returns that name questions have some. */
    Map<UUID, NoticeFacts.Copy> of(Collection<PendingNotice> notices) {
        List<PendingNotice> returns = notices.stream()
                .filter(notice -> notice.purpose() == Purpose.RETURN && notice.reportId() != null)
                .toList();
        Map<UUID, NoticeFacts.Copy> named = new HashMap<>();
        if (returns.isEmpty()) {
            return named;
        }
        Map<UUID, List<Mark>> marks = marks(returns);
        returns.forEach(notice -> {
            List<Mark> about = marks.getOrDefault(notice.reportId(), List.of());
            if (!about.isEmpty()) {
                named.put(notice.id(), new NoticeFacts.Copy(in(about, Locale.KOREAN), in(about, Locale.ENGLISH)));
            }
        });
        return named;
    }

    /** Those of the version that is to be corrected, in the order of the form. */
    private Map<UUID, List<Mark>> marks(List<PendingNotice> returns) {
        Map<UUID, List<Mark>> marks = new HashMap<>();
        jdbc.sql(
                        """
                        select m.report_id, m.field, m.sentence, c.form_version_id
                        from marked_questions m
                        join reports r on r.id = m.report_id and r.version_no = m.version_no
                        join cycles c on c.id = r.cycle_id
                        where m.report_id in (:reports) order by m.report_id, m.position_no""")
                .param(
                        "reports",
                        returns.stream()
                                .map(notice -> Ids.bytes(notice.reportId()))
                                .distinct()
                                .toList())
                .query((row, n) -> mark(row))
                .list()
                .forEach(mark -> marks.computeIfAbsent(mark.reportId(), unused -> new ArrayList<>())
                        .add(mark));
        return marks;
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                Ids.get(row, "report_id"),
                Ids.get(row, "form_version_id"),
                new MarkedQuestion(row.getString("field"), row.getString("sentence")));
    }

    private List<String> in(List<Mark> marks, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(say("title", language, marks.size()));
        marks.stream().limit(LISTED).map(mark -> line(mark, language)).forEach(lines::add);
        if (marks.size() > LISTED) {
            lines.add(say("more", language, marks.size() - LISTED));
        }
        return lines;
    }

    private String line(Mark mark, Locale language) {
        String name = forms.version(mark.formVersionId())
                .schema()
                .field(mark.question().field())
                .map(field -> name(field, language))
                .orElse(mark.question().field());
        String sentence = mark.question().sentence();
        return sentence == null ? say("line", language, name) : say("lineWith", language, name, oneLine(sentence));
    }

    private static String name(FormField field, Locale language) {
        String label = oneLine(field.label(language));
        return label.length() <= LONGEST_NAME ? label : label.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private String say(String key, Locale language, Object... args) {
        return messages.getMessage("notice.mail.marked." + key, args, language);
    }
}
