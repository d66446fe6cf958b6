package kr.smartwork.notice;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes to read out on the phone or to type from a letter, instead of a link: one for a person and a cycle, made of the
 * person's link, so that a new link makes it worthless. Stored is only its keyed hash.
 */
@Service
public class ShortCodes {

    /** No two of these are taken for each other, on paper or on the phone. */
    private static final String LETTERS = "ACDEFGHJKMNPQRTWXY34679";

    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;
    private static final int MOST_TRIES = 8;

    private static final String STORE =
            """
            insert into short_codes (code_hash, person_id, cycle_id, link_id, generation, issued_by, issued_at)
            values (?, ?, ?, ?, ?, ?, ?) on duplicate key update code_hash = code_hash
            """;

    private static final String FIND =
            """
            select s.person_id, s.cycle_id, s.link_id, s.generation, c.state, c.lock_at, c.rework_until
            from short_codes s join cycles c on c.id = s.cycle_id where s.code_hash = ?
            """;

    private final Links links;
    private final LinkSignature signature;
    private final LinkSettings settings;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ShortCodes(
            Links links,
            LinkSignature signature,
            LinkSettings settings,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.links = links;
        this.signature = signature;
        this.settings = settings;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Stored(UUID personId, UUID cycleId, UUID linkId, int generation, boolean cycleOver) {}

    /** Where a code is typed. */
    public String address() {
        return settings.publicUrl() + "/c";
    }

    /** The person's code for this cycle, the same until the link is replaced; to be shown, not kept. Audited. */
    @Transactional
    public String issue(UUID personId, UUID cycleId, Actor by) {
        Duration lifetime = settings.linkLifetime();
        Link link = links.ensure(List.of(personId), clock.instant(), lifetime, lifetime.dividedBy(3))
                .get(0);
        String code = null;
        for (int attempt = 0; code == null && attempt < MOST_TRIES; attempt++) {
            String candidate = derive(link, cycleId, attempt);
            store(candidate, link, cycleId, by);
            Stored stored = find(candidate).get(0);
            code = stored.personId().equals(personId) && stored.cycleId().equals(cycleId) ? candidate : null;
        }
        if (code == null) {
            throw new IllegalStateException("No free short code");
        }
        audit.record(
                new AuditEvent(by.username(), "short-codes.issue", "person", personId.toString(), "cycle " + cycleId));
        return code.substring(0, HALF) + "-" + code.substring(HALF);
    }

    /** What a typed code opens; capitals, blanks and hyphens do not matter. Costs the same for every wrong one. */
    @Transactional(readOnly = true)
    public LinkCheck check(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        List<Stored> found = find(code.length() > LENGTH ? "" : code);
        if (found.isEmpty()) {
            return LinkCheck.UNKNOWN;
        }
        Stored stored = found.get(0);
        Instant now = clock.instant();
        LinkCheck.State state = links.find(stored.linkId())
                        .filter(link -> link.opens(stored.generation(), now))
                        .isEmpty()
                ? LinkCheck.State.SUPERSEDED
                : stored.cycleOver() ? LinkCheck.State.EXPIRED : LinkCheck.State.VALID;
        return new LinkCheck(state, stored.linkId(), stored.personId(), stored.generation());
    }

    private void store(String code, Link link, UUID cycleId, Actor by) {
        jdbc.sql(STORE)
                .params(
                        hash(code),
                        Ids.bytes(link.personId()),
                        Ids.bytes(cycleId),
                        Ids.bytes(link.id()),
                        link.generation(),
                        by.username(),
                        Times.timestamp(clock.instant()))
                .update();
    }

    private List<Stored> find(String code) {
        return jdbc.sql(FIND).param(hash(code)).query((row, n) -> read(row)).list();
    }

    private Stored read(ResultSet row) throws SQLException {
        Instant now = clock.instant();
        Instant rework = Times.find(row, "rework_until");
        boolean ended = List.of("PUBLISHED", "CANCELLED").contains(row.getString("state"));
        boolean locked = !now.isBefore(Times.get(row, "lock_at")) && (rework == null || !now.isBefore(rework));
        return new Stored(
                Ids.get(row, "person_id"),
                Ids.get(row, "cycle_id"),
                Ids.get(row, "link_id"),
                row.getInt("generation"),
                ended || locked);
    }

    private String derive(Link link, UUID cycleId, int attempt) {
        ByteBuffer bytes = ByteBuffer.wrap(
                signature.sign("short-code", link.id() + "." + link.generation() + "." + cycleId + "." + attempt));
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt((bytes.getShort() & 0xffff) % LETTERS.length()));
        }
        return code.toString();
    }

    private String hash(String code) {
        return HexFormat.of().formatHex(signature.sign("short-code-hash", code));
    }
}
