package kr.smartwork.api.reports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kr.smartwork.api.Moments;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.Channel;
import kr.smartwork.report.VersionKind;

/**
 * A submission.
 *
 * @param answers by field key: text, numbers, booleans, or lists of codes; what was not answered is left out
 * @param form the version of the form it was answered on
 * @param receipt the number people quote
 * @param flags codes of the rules that its answers met
 */
record VersionView(
        int number,
        VersionKind kind,
        Map<String, ?> answers,
        ReportView.Form form,
        String receipt,
        OffsetDateTime submittedAt,
        boolean late,
        String enteredBy,
        Channel channel,
        List<String> flags) {

    static VersionView of(CaseFile.Version version) {
        return new VersionView(
                version.number(),
                version.kind(),
                version.answers().answers(),
                ReportView.Form.of(version.form()),
                version.receipt(),
                Moments.of(version.submittedAt()),
                version.late(),
                version.enteredBy(),
                version.channel(),
                version.flags().stream().map(CaseFile.Flag::rule).toList());
    }
}
