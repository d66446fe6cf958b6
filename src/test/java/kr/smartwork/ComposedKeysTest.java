package kr.smartwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.smartwork.process.TaskKind;
import kr.smartwork.process.TaskOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that pages put together from the name of a value have a sentence for every value, in both languages. */
class ComposedKeysTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path PROCESS = Path.of("src/main/java/kr/smartwork/process");
    /** Where a task of a model is completed with a word. */
    private static final Pattern ENDED = Pattern.compile("(?:OUTCOME, |complete\\(task, )\"(\\w+)\"");

    @ParameterizedTest
    @CsvSource({
        "report.outcome., process.TaskOutcome",
        "report.kind., process.TaskKind",
        "report.view., process.TaskView",
        "report.sort., process.TaskSort",
        "report.filter.due., process.TaskDue",
        "report.filter.severity., form.Severity",
        "report.choice., process.TaskDecision$Choice",
        "report.bulk.title., process.BulkAction",
        "report.columns., inbox.InboxColumn",
        "report.export., inbox.ExportColumn",
        "report.timeline.decision., report.DecisionKind",
        "report.alert.kind., process.alert.AlertKind",
        "state., report.ReportState",
        "state., cycle.CycleState",
        "cycle.trait., report.ReportFilter$Trait",
        "review.sample.result., report.RuleSamples$Result",
        "cycle.details.by., supervision.ReviewRates$By",
        "review.approval.state., report.ApprovalState",
        "notice.purpose., notice.Purpose",
    })
    void every_value_has_its_words(String prefix, String type) throws Exception {
        List<String> keys = new ArrayList<>();
        for (Object value : Class.forName("kr.smartwork." + type).getEnumConstants()) {
            keys.add(prefix + ((Enum<?>) value).name());
        }

        assertThat(keys).isNotEmpty();
        assertThat(keys(false)).containsAll(keys);
        assertThat(keys(true)).containsAll(keys);
        assertThat(source(Path.of("src/main"))).as("nobody uses " + prefix).contains(prefix);
    }

    @Test
    void every_word_that_ends_a_task_is_the_outcome_of_some_kind_of_task() throws IOException {
        List<String> words = ENDED.matcher(source(PROCESS))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(words).contains("accept", "approve", "extend", "answered");
        assertThat(words).allSatisfy(word -> assertThat(Arrays.stream(TaskKind.values())
                        .map(kind -> TaskOutcome.of(kind, word))
                        .filter(outcome -> outcome != TaskOutcome.DONE))
                .as(word)
                .isNotEmpty());
    }

    @Test
    void the_same_word_says_what_was_done_to_this_kind_of_task() {
        assertThat(TaskOutcome.of(TaskKind.FOLLOW_UP, "answered")).isEqualTo(TaskOutcome.ANSWERED_BY_PHONE);
        assertThat(TaskOutcome.of(TaskKind.VISIT, "answered")).isEqualTo(TaskOutcome.ANSWERED_AT_VISIT);
        assertThat(TaskOutcome.of(TaskKind.INQUIRY, "answered")).isEqualTo(TaskOutcome.INQUIRY_ANSWERED);
        assertThat(TaskOutcome.of(TaskKind.QUESTION, "answer")).isEqualTo(TaskOutcome.QUESTION_ANSWERED);
        assertThat(TaskOutcome.of(TaskKind.CHECK, "own-word")).isEqualTo(TaskOutcome.DONE);
        assertThat(TaskOutcome.of(TaskKind.CHECK, null)).isEqualTo(TaskOutcome.DONE);
    }

    private static Set<String> keys(boolean english) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(one -> one.toString().endsWith("_en.properties") == english)
                    .toList()) {
                Properties words = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
                keys.addAll(words.stringPropertyNames());
            }
        }
        return keys;
    }

    /** All templates and sources below, one after the other. */
    private static String source(Path root) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(java|html)")
                            && !one.toString().contains("node_modules"))
                    .toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }
}
