package kr.smartwork.process.alert;

/** What a digest tells, as conditions on an alert {@code a}, its task {@code t}, and {@code s} and {@code d} of its reader. */
final class DigestSql {

    /**
     * Unread, of a task that is open and still the reader's to see, hold or decide; the same when a digest is written and
     * when it is sent. Parameters {@code :now} and {@code :today}.
     */
    static final String TOLD =
            """
            d.wanted = true and s.enabled = true and s.mail is not null
            and (s.locked_until is null or s.locked_until <= :now)
            and a.read_at is null and t.state = 'OPEN'
            and (a.kind in ('URGENT', 'ESCALATION', 'TO_DECIDE') or t.assignee_id = s.id or exists (select 1 from absences b
                where b.staff_id = t.assignee_id and b.valid_from <= :today and b.valid_to > :today))
            and (a.kind <> 'DUE_SOON' or t.due_at = a.occasion)
            and exists (select 1 from staff_roles r join org_units u on u.id = r.org_unit_id
                where r.staff_id = s.id and r.role in ('SUPERVISOR', t.role) and t.org_path like concat(u.path, '%')
                and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today))
            and not exists (select 1 from staff_alert_choices c
                where c.staff_id = s.id and c.kind = a.kind and c.wanted = false)""";

    /** Came since the reader wants to be told by mail, and is in no digest, or in one that was not sent. */
    static final String NEW =
            """
            a.created_at >= d.since and (a.digest_id is null
                or exists (select 1 from notices n where n.id = a.digest_id and n.state = 'CANCELLED'))""";

    private DigestSql() {}
}
