package kr.smartwork.process;

import java.util.Set;

/** What is ever told to a running process, by the names under which models wait for it. */
final class ProcessMessages {

    static final Set<String> NAMES = Set.of(
            ReportModel.OVERDUE,
            ReportModel.ESCALATED,
            ReportModel.EXTENDED,
            ReportModel.CORRECTED,
            ReportModel.CLOSED,
            ReportModel.QUESTIONED,
            ReportModel.RETURNED,
            CycleModel.ALL_SETTLED,
            CycleModel.CANCELLED,
            CycleModel.EXTENSIONS_ENDED,
            CycleModel.LOCK_DECIDED,
            CycleModel.APPROVALS_CHANGED,
            CycleModel.PART_SENT_BACK,
            CycleModel.PUBLICATION_WITHDRAWN);

    private ProcessMessages() {}
}
