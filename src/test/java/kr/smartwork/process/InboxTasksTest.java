package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Grant;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in whose inbox, and that its pages join without gap or repetition. */
@EngineTest
class InboxTasksTest {

    private static final Instant DUE = Instant.parse("2030-01-01T00:00:00Z");

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    InboxTasks inbox;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID cycleId;

    @BeforeEach
    void open() {
        city = fixture.city(2);
        cycleId = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void pages_join_without_gap_or_repetition_when_deadlines_are_equal() {
        for (int i = 0; i < 23; i++) {
            insert("OFFICIAL", "east", null, DUE.plusSeconds(i / 7));
        }
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            TaskPage page = inbox.list(city.official(), filter(TaskView.TEAM, null, cursor, 5));
            page.items().forEach(task -> ids.add(task.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(ids).hasSize(23).doesNotHaveDuplicates();
        assertThat(inbox.counts(city.official()).team()).isEqualTo(23);
    }

    @Test
    void supervisors_see_their_officials_tasks_but_only_their_own_kind_waits_for_them() {
        insert("OFFICIAL", "east", null, DUE);
        insert("SUPERVISOR", "east", null, DUE);
        insert("OFFICIAL", "west", city.westOfficial().id(), DUE);
        assertThat(shown(city.supervisor())).containsExactly(0L, 1L, 3L, 0L, 0L);
        assertThat(shown(city.official())).containsExactly(0L, 1L, 1L, 0L, 0L);
        assertThat(shown(city.westOfficial())).containsExactly(1L, 0L, 1L, 0L, 0L);
    }

    @Test
    void text_finds_part_of_the_name_or_the_beginning_of_the_code_and_knows_no_wildcards() {
        insert("OFFICIAL", "east", null, DUE);
        assertThat(found("병원 1")).isOne();
        assertThat(found("task-code")).isOne();
        assertThat(found("TASK-code")).isOne();
        assertThat(found("code")).isZero();
        assertThat(found("%")).isZero();
        assertThat(found("_")).isZero();
    }

    @Test
    void a_path_that_only_looks_alike_is_another_unit() {
        insert("OFFICIAL", "east", null, DUE);
        Actor neighbour = new Actor(
                UUID.randomUUID(), "n", "n", List.of(new Grant(Role.OFFICIAL, "/" + city.prefix() + "/e_st/")));
        assertThat(inbox.counts(neighbour).team()).isZero();
    }

    @Test
    void a_cursor_that_is_none_is_said_and_staff_without_tasks_have_no_inbox() {
        for (String word :
                List.of("x", "%%%", "////", "AAAA", "AAAAAAAAAAA", new TaskCursor(List.of("0"), "업무").encode())) {
            assertThatThrownBy(() -> inbox.list(city.official(), filter(TaskView.MINE, null, word, 5)))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> inbox.counts(city.admin())).isInstanceOf(Forbidden.class);
    }

    /** The counts in the order of the views. */
    private List<Long> shown(Actor actor) {
        TaskCounts counts = inbox.counts(actor);
        return Stream.of(TaskView.values()).map(counts::of).toList();
    }

    private int found(String text) {
        return inbox.list(city.official(), filter(TaskView.TEAM, text, null, 5))
                .items()
                .size();
    }

    private static TaskFilter filter(TaskView view, String text, String cursor, int limit) {
        return new TaskFilter(view, null, null, text, cursor, limit);
    }

    private void insert(String role, String district, UUID assignee, Instant due) {
        UUID unit = jdbc.sql("select id from org_units where code = ?")
                .param(city.prefix() + "-" + district)
                .query((row, n) -> Ids.get(row, "id"))
                .single();
        jdbc.sql(
                        """
                        insert into tasks (id, kind, role, state, cycle_id, process_instance_id, subject, subject_code,
                            org_unit_id, org_path, assignee_id, severity, due_at, created_at, row_version)
                        values (?, 'CHECK', ?, 'OPEN', ?, 'none', '시험 병원 1', 'Task-Code', ?, ?, ?, 'NONE', ?, ?, 0)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        role,
                        Ids.bytes(cycleId),
                        Ids.bytes(unit),
                        "/" + city.prefix() + "/" + district + "/",
                        Ids.bytes(assignee),
                        Times.timestamp(due),
                        Times.timestamp(DUE))
                .update();
    }
}
