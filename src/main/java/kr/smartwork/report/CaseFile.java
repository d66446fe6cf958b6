package kr.smartwork.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.form.FilledForm;
import kr.smartwork.form.FormVersion;
import kr.smartwork.form.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one report, read at one moment, for showing. Numbers and addresses of persons are masked.
 *
 * @param dueAt the time that holds for this facility
 * @param extendedUntil the same when it was extended for this facility; else null
 * @param askedAt null before it is
 * @param openedAt when a respondent first opened the form; null before
 * @param officialName who is in charge; null when the team as a whole is
 * @param charge why they are
 * @param form what the cycle asks; a version knows the form it was answered on
 * @param versions the newest first
 * @param decisions the oldest first
 * @param notices to this report's recipients in this cycle, the oldest first
 * @param recipients in the order in which they are asked
 * @param previous the same facility's report in the program's cycle before; null if there was none
 */
public record CaseFile(
        UUID id,
        ReportState state,
        Severity severity,
        Instant dueAt,
        @Nullable Instant extendedUntil,
        @Nullable Instant askedAt,
        @Nullable Instant openedAt,
        boolean late,
        int returnedCount,
        @Nullable String returnReason,
        @Nullable String officialName,
        Charge charge,
        Place facility,
        Run cycle,
        FormVersion form,
        List<Version> versions,
        List<Decision> decisions,
        List<Notice> notices,
        List<Recipient> recipients,
        @Nullable Previous previous) {

    public CaseFile {
        versions = List.copyOf(versions);
        decisions = List.copyOf(decisions);
        notices = List.copyOf(notices);
        recipients = List.copyOf(recipients);
    }

    /** The current version; null before the first answer. */
    public @Nullable Version current() {
        return versions.isEmpty() ? null : versions.get(0);
    }

    /** The questions of the current version that are to be corrected, by their keys; empty while nothing is. */
    public Map<String, MarkedQuestion> marked() {
        Map<String, MarkedQuestion> marked = new LinkedHashMap<>();
        if (state == ReportState.RETURNED) {
            decisions.stream()
                    .filter(decision -> decision.version() == versionNo())
                    .flatMap(decision -> decision.questions().stream())
                    .forEach(mark -> marked.put(mark.field(), mark));
        }
        return marked;
    }

    /** Number of the current version, 0 before the first answer. */
    public int versionNo() {
        return versions.isEmpty() ? 0 : versions.get(0).number();
    }

    /** The version of this number. */
    public Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** Whether an answer or a correction is still taken at this moment. */
    public boolean takesAnswers(Instant now) {
        boolean open = state.withRespondent() || state == ReportState.IN_REVIEW || state == ReportState.ACCEPTED;
        return open && !cycle.state().ended() && now.isBefore(cycle.answersUntil());
    }

    /**
     * The facility: as frozen when the cycle opened, but for the address and the phone, which are today's.
     *
     * @param orgPath path of its unit; rows are checked against it
     */
    public record Place(
            UUID id,
            String code,
            String name,
            String type,
            String typeName,
            String typeNameEn,
            String districtName,
            String orgPath,
            @Nullable String address,
            @Nullable String phone,
            @Nullable Integer staffCount,
            @Nullable Integer capacity) {

        /** The type's name in the reader's language. */
        public String typeName(Locale locale) {
            return "en".equals(locale.getLanguage()) ? typeNameEn : typeName;
        }
    }

    /**
     * The cycle.
     *
     * @param answersUntil the lock, or the later end of a rework
     */
    public record Run(
            UUID id,
            String title,
            CycleState state,
            String programCode,
            String programName,
            String programNameEn,
            Instant answersUntil) {

        /** The program's name in the reader's language. */
        public String programName(Locale locale) {
            return "en".equals(locale.getLanguage()) ? programNameEn : programName;
        }
    }

    /**
     * A submission.
     *
     * @param receipt the number people quote
     * @param enteredBy who answered or entered it, as it was called then
     * @param flags the rules that its answers met
     */
    public record Version(
            UUID id,
            int number,
            VersionKind kind,
            FilledForm answers,
            FormVersion form,
            String receipt,
            Channel channel,
            String enteredBy,
            Instant submittedAt,
            boolean late,
            List<Flag> flags) {

        public Version {
            flags = List.copyOf(flags);
        }
    }

    /** A rule that an answer met, in words; a rule that the program has dropped since is known by its code only. */
    public record Flag(String rule, String field, Severity severity, String label, String labelEn) {

        /** The rule in words, in the reader's language. */
        public String label(Locale locale) {
            return "en".equals(locale.getLanguage()) ? labelEn : label;
        }
    }

    /**
     * What somebody, or a rule, decided.
     *
     * @param version number of the version it was about; 0 for none
     * @param by null for a rule or the cycle's own steps
     * @param insteadOf name of the absent colleague for whom; else null
     * @param questions those that a return is about, in the order of the form
     */
    public record Decision(
            UUID id,
            DecisionKind kind,
            int version,
            @Nullable String reason,
            @Nullable String by,
            @Nullable String insteadOf,
            Instant at,
            List<MarkedQuestion> questions) {

        public Decision {
            questions = List.copyOf(questions);
        }

        Decision marking(List<MarkedQuestion> marked) {
            return new Decision(id, kind, version, reason, by, insteadOf, at, marked);
        }
    }

    /**
     * A message to one of the recipients.
     *
     * @param outcome word of {@code notice.outcome.*}: what came of sending it; null before the first try
     */
    public record Notice(
            UUID id,
            String purpose,
            String channel,
            String state,
            @Nullable String outcome,
            UUID personId,
            String personName,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    /** Somebody who is asked; how to reach them is masked. */
    public record Recipient(UUID personId, int position, String name, @Nullable String mobile, @Nullable String mail) {}

    /**
     * The report of the cycle before.
     *
     * @param answers under the questions of this cycle's form; null when it was not answered
     */
    public record Previous(
            UUID reportId,
            String cycleTitle,
            ReportState state,
            @Nullable Integer version,
            @Nullable FilledForm answers) {}
}
