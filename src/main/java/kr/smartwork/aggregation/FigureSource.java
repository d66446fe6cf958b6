package kr.smartwork.aggregation;

/** The reports that figures are computed from, as a table expression {@code s} with one parameter {@code :id}. */
enum FigureSource {
    /** The cycle's reports as they are; {@code :id} is the cycle. */
    LIVE(
            """
            (select r.id as report_id, r.state, r.first_submitted_at is not null as answered, r.late,
                case when r.state in ('IN_REVIEW', 'ACCEPTED') then r.version_id end as version_id,
                r.district_code, r.district_name, r.facility_type, k.kind as version_kind
            from reports r left join versions k on k.id = r.version_id where r.cycle_id = :id) s"""),
    /** The reports as a snapshot found them; {@code :id} is the snapshot. */
    FROZEN(
            """
            (select f.report_id, f.state, f.answered, f.late, f.version_id, r.district_code, r.district_name,
                r.facility_type, k.kind as version_kind
            from snapshot_sources f join reports r on r.id = f.report_id left join versions k on k.id = f.version_id where f.snapshot_id = :id) s""");

    final String sql;

    FigureSource(String sql) {
        this.sql = sql;
    }
}
