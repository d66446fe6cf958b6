package kr.smartwork.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal links through which respondents come in. A link belongs to a person and opens everything the person owes.
 * The token is derived when it is needed and stored nowhere. A link lives 90 days (by default); being needed for another
 * notice in its last month extends it, and one that is dead by then is followed by a new generation.
 */
@Service
public class PersonalLinks {

    private final Links links;
    private final LinkSignature signature;
    private final LinkSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    PersonalLinks(Links links, LinkSignature signature, LinkSettings settings, AuditTrail audit, Clock clock) {
        this.links = links;
        this.signature = signature;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The address for this person; makes a link when there is none or the old one is dead. */
    @Transactional
    public String urlOf(UUID personId) {
        return Objects.requireNonNull(urlsOf(List.of(personId)).get(personId));
    }

    /** The same for many persons, with four statements per 500 of them. */
    @Transactional
    public Map<UUID, String> urlsOf(Collection<UUID> personIds) {
        return links.ensure(personIds, clock.instant(), lifetime(), lifetime().dividedBy(3)).stream()
                .collect(Collectors.toMap(Link::personId, this::url));
    }

    /** Checks a token as it came in. Costs the same whether or not there is such a link; never throws for bad input. */
    @Transactional(readOnly = true)
    public LinkCheck check(String token) {
        LinkToken parsed = LinkToken.parse(token);
        Link link = links.find(parsed.linkId()).orElse(null);
        int age = signature.age(parsed, link == null ? LinkSignature.REMEMBERED : link.generation());
        if (link == null || age < 0 || !parsed.wellFormed()) {
            return LinkCheck.UNKNOWN;
        }
        return new LinkCheck(stateOf(link, age), link.id(), link.personId(), link.generation());
    }

    /** Whether a session that came in by this generation of the link may go on. */
    @Transactional(readOnly = true)
    public boolean holds(UUID linkId, int generation) {
        return links.find(linkId)
                .filter(link -> link.opens(generation, clock.instant()))
                .isPresent();
    }

    /** Gives the person a new address; the old one dies at once, for all the person's reports. Audited. */
    @Transactional
    public NewLink reissue(UUID personId, Actor by) {
        Instant now = clock.instant();
        Instant until = now.plus(lifetime());
        links.ensure(List.of(personId), now, lifetime(), Duration.ZERO);
        links.supersede(personId, until);
        audit.record(new AuditEvent(by.username(), "links.reissue", "person", personId.toString(), null));
        return new NewLink(urlOf(personId), until);
    }

    /** Closes the person's link until a next notice or re-issue brings a new one. Audited. */
    @Transactional
    public void revoke(UUID personId, Actor by) {
        links.revoke(personId, clock.instant());
        audit.record(new AuditEvent(by.username(), "links.revoke", "person", personId.toString(), null));
    }

    private LinkCheck.State stateOf(Link link, int age) {
        if (age > 0) {
            return LinkCheck.State.SUPERSEDED;
        }
        if (link.revoked()) {
            return LinkCheck.State.REVOKED;
        }
        return link.expired(clock.instant()) ? LinkCheck.State.EXPIRED : LinkCheck.State.VALID;
    }

    private String url(Link link) {
        return settings.publicUrl() + "/r/" + LinkToken.format(link.id(), signature.sign(link.id(), link.generation()));
    }

    private Duration lifetime() {
        return settings.linkLifetime();
    }
}
