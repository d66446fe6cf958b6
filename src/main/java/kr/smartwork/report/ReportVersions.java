package kr.smartwork.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The submissions. */
public interface ReportVersions extends Repository<ReportVersion, UUID> {

    ReportVersion save(ReportVersion version);

    Optional<ReportVersion> findById(UUID id);

    Optional<ReportVersion> findBySubmissionId(String submissionId);

    List<ReportVersion> findByReportIdOrderByVersionNoDesc(UUID reportId);
}
