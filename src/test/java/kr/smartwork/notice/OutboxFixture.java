package kr.smartwork.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kr.smartwork.TestDatabase;
import kr.smartwork.TestRows;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.audit.TestAudit;
import kr.smartwork.shared.Ids;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** An outbox with one cycle on a real database, its sender with real transactions, and who is still needed. */
final class OutboxFixture implements AutoCloseable {

    static final NoticeSettings SETTINGS =
            new NoticeSettings(true, Duration.ofSeconds(2), 50, Duration.ofMinutes(2), 3, "no-reply@city.example");

    private static final Instant DUE = Instant.parse("2026-11-30T09:00:00Z");

    final Set<UUID> answered = ConcurrentHashMap.newKeySet();
    final UUID cycle;
    boolean lettersFail;

    private final TestDatabase database;
    private final TestRows rows;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @Configuration
    @EnableTransactionManagement
    static class Transactions {}

    OutboxFixture(TestDatabase database) {
        this(database, SETTINGS);
    }

    OutboxFixture(TestDatabase database, NoticeSettings settings) {
        this.database = database;
        database.clear();
        rows = new TestRows(database.jdbc());
        cycle = rows.cycle("11월 22일");
        context.getBeanFactory().registerSingleton("dataSource", database.dataSource()); // stays open
        context.registerBean(
                PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        context.registerBean(JdbcTemplate.class, database::template);
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(Clock.class, Clock::systemDefaultZone);
        context.registerBean(AuditTrail.class, () -> TestAudit.on(database.jdbc(), Clock.systemDefaultZone()));
        context.registerBean(NoticeSettings.class, () -> settings);
        context.registerBean(LinkSettings.class, () -> NoticeFixtures.LINKS);
        context.registerBean(RetryPolicy.class, () -> new RetryPolicy(settings.maxTries(), () -> 0.5));
        context.registerBean(Eligibility.class, () -> this::stillNeeded);
        context.registerBean(StaffLetters.class, () -> new StaffLetters() {
            @Override
            public Purpose purpose() {
                return Purpose.STAFF_DIGEST;
            }

            @Override
            public Map<UUID, StaffLetter> stillNeeded(Collection<PendingStaffNotice> notices) {
                return lettersFor(notices);
            }
        });
        context.registerBean("messageSource", ResourceBundleMessageSource.class, NoticeFixtures::messages);
        context.register(Transactions.class, Links.class, LinkSignature.class, PersonalLinks.class, Outbox.class);
        context.register(NoticeTexts.class, NoticeQueue.class, NoticeComposer.class, MessagePreparation.class);
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    NoticeSender sender(Channel channel) {
        return new NoticeSender(
                get(NoticeQueue.class), get(MessagePreparation.class), channel, get(NoticeSettings.class));
    }

    UUID staff(String name, String mail) {
        return rows.staff(name, mail);
    }

    UUID person(String name, String mail) {
        return rows.person(name, mail, "ko");
    }

    void invite(UUID... persons) {
        List<NewNotice> notices = Arrays.stream(persons)
                .map(person -> new NewNotice(Purpose.INVITATION, cycle, null, person, 1, null))
                .toList();
        database.transactions()
                .executeWithoutResult(transaction -> get(Outbox.class).add(notices));
    }

    /** A notice to a member of staff. */
    void tell(UUID... staff) {
        List<NewStaffNotice> notices = Arrays.stream(staff)
                .map(one -> new NewStaffNotice(Ids.next(), Purpose.STAFF_DIGEST, one, 1))
                .toList();
        database.transactions()
                .executeWithoutResult(transaction -> get(Outbox.class).addForStaff(notices));
    }

    /** Makes what waits for its next try due at once. */
    void passTime() {
        database.template().update("update notices set next_try_at = timestampadd(SECOND, -1, current_timestamp(6))");
    }

    /** As if the claim had been made too long ago. */
    void expireLeases() {
        database.template()
                .update(
                        "update notices set lease_until = timestampadd(HOUR, -1, lease_until) where lease_until is not null");
    }

    Map<String, Object> notice(UUID person) {
        return database.template()
                .queryForMap(
                        "select state, outcome, outcome_detail, doubtful, tries from notices where ? in (person_id, staff_id)",
                        Ids.bytes(person));
    }

    String state(UUID person) {
        return notice(person).get("state").toString();
    }

    long count(String state) {
        return database.jdbc()
                .sql("select count(*) from notices where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    /** As {@code lettersFail} says: no words can be found; else a letter to everybody who is still needed. */
    private Map<UUID, StaffLetter> lettersFor(Collection<PendingStaffNotice> notices) {
        if (lettersFail) {
            throw new IllegalStateException("no words");
        }
        Map<UUID, StaffLetter> letters = new HashMap<>();
        notices.stream()
                .filter(notice -> !answered.contains(notice.staffId()))
                .forEach(notice -> letters.put(
                        notice.id(), new StaffLetter("새 알림\r\nBcc: x@example.com", notice.name() + " {{link}}")));
        return letters;
    }

    private Map<UUID, NoticeFacts> stillNeeded(Collection<PendingNotice> notices) {
        Map<UUID, NoticeFacts> facts = new HashMap<>();
        notices.stream()
                .filter(notice -> !answered.contains(notice.personId()))
                .forEach(notice -> facts.put(
                        notice.id(),
                        new NoticeFacts(
                                "감염병 발생 현황",
                                "Infection status",
                                "11월 22일",
                                DUE,
                                List.of("행복요양원🙂"),
                                null,
                                "김담당",
                                "02-000-0000")));
        return facts;
    }

    @Override
    public void close() {
        context.close();
    }
}
