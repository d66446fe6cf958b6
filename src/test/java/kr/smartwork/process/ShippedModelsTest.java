package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file in {@code bpmn/} goes through what an upload goes through. */
class ShippedModelsTest {

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("bpmn")).filter(file -> file.toString().endsWith(".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsTheRulesAndIsNamedLikeItsProcess(Path file) throws IOException {
        String key = file.getFileName().toString().replace(".bpmn", "");
        assertThat(ModelRules.check(Files.readAllBytes(file), key).findings()).isEmpty();
    }

    @Test
    void togetherTheyUseEveryActivityOfTheRegistry() throws IOException {
        Pattern delegate = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
        TreeSet<String> used = new TreeSet<>();
        for (Path file : files().toList()) {
            delegate.matcher(Files.readString(file))
                    .results()
                    .map(r -> r.group(1))
                    .forEach(used::add);
        }
        assertThat(used).isEqualTo(new TreeSet<>(Activities.names()));
    }
}
