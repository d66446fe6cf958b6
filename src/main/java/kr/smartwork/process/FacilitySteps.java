package kr.smartwork.process;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.notice.NewNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
import kr.smartwork.registry.ChangeContacts;
import kr.smartwork.registry.FacilityClosing;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.Decisions;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.FacilityNotices;
import kr.smartwork.report.FacilityReports;
import kr.smartwork.report.OpenReports;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Component;

/** Carries out what was decided about a facility: in the registry, and in its open reports. */
@Component
class FacilitySteps {

    private final FacilityNotices notices;
    private final ChangeContacts contacts;
    private final FacilityClosing closing;
    private final FacilityReports reports;
    private final OpenReports openReports;
    private final Decisions decisions;
    private final ReportInstances instances;
    private final Outbox outbox;
    private final Reports allReports;
    private final CaseMessages messages;
    private final SettledCheck settledCheck;
    private final Clock clock;

    FacilitySteps(
            FacilityNotices notices,
            ChangeContacts contacts,
            FacilityClosing closing,
            FacilityReports reports,
            OpenReports openReports,
            Decisions decisions,
            ReportInstances instances,
            Outbox outbox,
            Reports allReports,
            CaseMessages messages,
            SettledCheck settledCheck,
            Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.closing = closing;
        this.reports = reports;
        this.openReports = openReports;
        this.decisions = decisions;
        this.instances = instances;
        this.outbox = outbox;
        this.allReports = allReports;
        this.messages = messages;
        this.settledCheck = settledCheck;
        this.clock = clock;
    }

    /** Who follows is asked for what the facility still owes, by an invitation for each report. */
    void changeContact(UUID noticeId) {
        FacilityNotice notice = notices.find(noticeId).orElseThrow(NotFound::new);
        FacilityNotice.Person leaving = notice.person();
        String by = notices.decidedBy(noticeId);
        UUID follower = leaving == null
                ? contacts.appoint(notice.facilityId(), notice.contact(), by)
                : contacts.replace(notice.facilityId(), leaving.id(), notice.contact(), by);
        List<FacilityReports.Open> changed = leaving == null
                ? reports.askFirst(notice.facilityId(), follower)
                : reports.handOver(notice.facilityId(), leaving.id(), follower);
        outbox.add(changed.stream()
                .filter(FacilityReports.Open::asked)
                .map(report -> new NewNotice(
                        Purpose.INVITATION, report.cycleId(), report.item().id(), follower, 1, null))
                .toList());
    }

    /** The facility gets what the official wrote. */
    void sendAnswer(UUID noticeId) {
        FacilityNotice notice = notices.find(noticeId).orElseThrow(NotFound::new);
        messages.send(allReports.get(notice.reportId()));
    }

    /** What was answered counts; what was not is not owed any more. */
    void closeFacility(UUID noticeId) {
        FacilityNotice notice = notices.find(noticeId).orElseThrow(NotFound::new);
        closing.close(notice.facilityId(), Objects.requireNonNull(notice.closedOn()), notices.decidedBy(noticeId));
        List<FacilityReports.Open> open = reports.unanswered(notice.facilityId());
        List<OpenReports.Item> items =
                open.stream().map(FacilityReports.Open::item).toList();
        openReports.withdrawn(items, clock.instant());
        decisions.recordAll(items.stream().map(OpenReports.Item::id).toList(), DecisionKind.EXCUSED);
        items.stream()
                .map(OpenReports.Item::processInstanceId)
                .filter(Objects::nonNull)
                .forEach(instance -> instances.correlate(ReportModel.CLOSED, instance));
        open.stream().map(FacilityReports.Open::cycleId).distinct().forEach(settledCheck::afterCommit);
    }
}
