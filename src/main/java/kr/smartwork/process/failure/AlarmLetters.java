package kr.smartwork.process.failure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.notice.LinkSettings;
import kr.smartwork.notice.PendingStaffNotice;
import kr.smartwork.notice.Purpose;
import kr.smartwork.notice.StaffLetter;
import kr.smartwork.notice.StaffLetters;
import kr.smartwork.shared.Ids;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mail about jobs that the engine has given up, as they are at the moment it is sent; none when all is mended by then. */
@Component
class AlarmLetters implements StaffLetters {

    private final FailedJobs failed;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final LinkSettings settings;

    AlarmLetters(FailedJobs failed, JdbcClient jdbc, MessageSource messages, LinkSettings settings) {
        this.failed = failed;
        this.jdbc = jdbc;
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    public Purpose purpose() {
        return Purpose.STAFF_ALARM;
    }

    @Override
    public Map<UUID, StaffLetter> stillNeeded(Collection<PendingStaffNotice> notices) {
        Map<String, List<FailedJob>> groups = failed.all().stream()
                .filter(FailedJob::givenUp)
                .collect(Collectors.groupingBy(FailedJob::group, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, List<String>> told = told(notices);
        Map<UUID, StaffLetter> letters = new HashMap<>();
        for (PendingStaffNotice notice : notices) {
            List<List<FailedJob>> still = told.getOrDefault(notice.id(), List.of()).stream()
                    .filter(groups::containsKey)
                    .map(groups::get)
                    .toList();
            if (!still.isEmpty()) {
                letters.put(notice.id(), letter(notice, still));
            }
        }
        return letters;
    }

    private Map<UUID, List<String>> told(Collection<PendingStaffNotice> notices) {
        Map<UUID, List<String>> told = new HashMap<>();
        jdbc.sql("select notice_id, job_group from job_alarms where notice_id in (:ids) order by job_group")
                .param(
                        "ids",
                        notices.stream().map(notice -> Ids.bytes(notice.id())).toList())
                .query(row -> {
                    told.computeIfAbsent(Ids.get(row, "notice_id"), unused -> new ArrayList<>())
                            .add(row.getString("job_group"));
                });
        return told;
    }

    private StaffLetter letter(PendingStaffNotice notice, List<List<FailedJob>> groups) {
        Locale language = notice.language();
        List<String> text = new ArrayList<>();
        text.add(say(language, "failure.mail.greeting", oneLine(notice.name())));
        text.add("");
        text.add(say(language, "failure.mail.intro"));
        for (List<FailedJob> group : groups) {
            FailedJob first = group.get(0);
            text.add("");
            text.add("- "
                    + say(
                            language,
                            "failure.mail.group",
                            oneLine(first.subject()),
                            oneLine(first.step()),
                            group.size()));
            text.add("  " + say(language, "failure.cause." + first.cause()));
            text.add("  " + say(language, "failure.todo." + first.cause()));
        }
        text.add("");
        text.add(say(language, "failure.mail.all", settings.publicUrl() + "/failed-jobs"));
        return new StaffLetter(say(language, "failure.mail.subject", groups.size()), String.join("\n", text) + "\n");
    }

    private String say(Locale language, String key, Object... args) {
        return messages.getMessage(key, args, language);
    }

    /** A name cannot look like a line of ours. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
