package kr.smartwork.report;

/** The statements that freeze an audience; one place, because they must agree on who counts. */
final class AudienceSql {

    /**
     * Facilities open today, of the program's types, within the cycle's selection if it has one. The district is the unit
     * below the city.
     */
    static final String MEMBERS =
            """
            select f.id, f.code, f.name, f.type, f.org_unit_id, u.path, f.staff_count, f.capacity,
                   coalesce(d.code, u.code) as district_code, coalesce(d.name, u.name) as district_name
            from facilities f
            join org_units u on u.id = f.org_unit_id
            left join org_units p on p.id = u.parent_id
            left join org_units d on d.id = case when u.kind = 'DISTRICT' then u.id
                                                 when p.kind = 'DISTRICT' then p.id else null end
            where (f.closed_on is null or f.closed_on > :today)
              and (:allTypes or f.type in (:types))
              and (not exists (select 1 from cycle_selections s where s.cycle_id = :cycle)
                   or exists (select 1 from cycle_selections s where s.cycle_id = :cycle and s.facility_id = f.id))
            order by f.code
            """;

    static final String INSERT_REPORT =
            """
            insert ignore into reports
                (id, cycle_id, facility_id, subject_key, facility_code, facility_name, facility_type, org_unit_id,
                 org_path, district_code, district_name, staff_count, capacity, official_id, official_among, state, due_at,
                 escalation_level, severity, version_no, late, returned_count, row_version)
            values (?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, 0, 'NONE', 0, false, 0, 0)
            """;

    /** Contacts valid today that can be reached, in their order. */
    static final String INSERT_RECIPIENTS =
            """
            insert ignore into report_recipients (report_id, position_no, person_id, cycle_id)
            select r.id, c.position_no, c.person_id, r.cycle_id
            from reports r
            join contacts c on c.facility_id = r.facility_id
            join persons p on p.id = c.person_id
            where r.cycle_id = :cycle and c.valid_from <= :today and (c.valid_to is null or c.valid_to > :today)
              and (p.mail is not null or p.mobile is not null)
            """;

    private AudienceSql() {}
}
