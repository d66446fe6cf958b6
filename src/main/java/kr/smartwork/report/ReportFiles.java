package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.smartwork.file.StoredFile;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which files belong to which report. An answer may name those of its own report only. */
@Component
public class ReportFiles {

    /** Uploads of one report, used or not; nobody needs more, and nobody fills the disk. */
    private static final int MOST = 60;

    /** What an official photographed on the spot; no question of a form can have this key. */
    private static final String VISIT = "@visit";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A file of a report.
     *
     * @param field key of the question it was handed in for
     */
    public record ReportFile(UUID id, String field, StoredFile stored, Instant uploadedAt, String uploadedBy) {

        /** An official photographed it on the spot. */
        public boolean ofVisit() {
            return field.equals(VISIT);
        }
    }

    /**
     * Adds a file.
     *
     * @param by the person's or official's name, as it is called now
     * @throws Conflict when the report has as many as it may
     */
    @Transactional
    public UUID add(UUID reportId, String field, StoredFile file, String by) {
        int many = jdbc.sql("select count(*) from report_files where report_id = ?")
                .param(Ids.bytes(reportId))
                .query(Integer.class)
                .single();
        if (many >= MOST) {
            throw new Conflict("too-many-files", Text.of("report.tooManyFiles", MOST));
        }
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into report_files (id, report_id, field, name, content_type, size_bytes, hash, width, height,
                            uploaded_at, uploaded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(reportId),
                        field,
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.hash(),
                        file.width(),
                        file.height(),
                        Times.timestamp(clock.instant()),
                        by)
                .update();
        return id;
    }

    /** The files of a report, in the order in which they came. */
    public List<ReportFile> of(UUID reportId) {
        return jdbc.sql("select * from report_files where report_id = ? order by id")
                .param(Ids.bytes(reportId))
                .query((row, n) -> read(row))
                .list();
    }

    /** Adds what an official photographed on the spot. */
    @Transactional
    public UUID addOfVisit(UUID reportId, StoredFile file, String by) {
        return add(reportId, VISIT, file, by);
    }

    /** What officials photographed on the spot, in the order in which it came. */
    public List<ReportFile> ofVisits(UUID reportId) {
        return of(reportId).stream().filter(ReportFile::ofVisit).toList();
    }

    /** This file of an answer to this report; {@link NotFound} for another report's, and for what the office photographed. */
    public ReportFile ofAnswer(UUID reportId, UUID fileId) {
        ReportFile file = get(reportId, fileId);
        if (file.ofVisit()) {
            throw new NotFound();
        }
        return file;
    }

    /** This file of this report; {@link NotFound} for another report's. */
    public ReportFile get(UUID reportId, UUID fileId) {
        return jdbc.sql("select * from report_files where id = ? and report_id = ?")
                .params(Ids.bytes(fileId), Ids.bytes(reportId))
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static ReportFile read(ResultSet row) throws SQLException {
        return new ReportFile(
                Ids.get(row, "id"),
                row.getString("field"),
                new StoredFile(
                        row.getString("hash"),
                        row.getString("name"),
                        row.getString("content_type"),
                        row.getLong("size_bytes"),
                        row.getObject("width", Integer.class),
                        row.getObject("height", Integer.class)),
                Times.get(row, "uploaded_at"),
                row.getString("uploaded_by"));
    }
}
