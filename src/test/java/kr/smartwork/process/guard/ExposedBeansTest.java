package kr.smartwork.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.EngineTest;
import kr.smartwork.process.Activities;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** What a model can call by name is there, and it is the allow-list and nothing else. */
@EngineTest
class ExposedBeansTest {

    private static final Pattern CALLED = Pattern.compile("camunda:delegateExpression=\"\\$\\{ *(\\w+) *}\"");
    private static final Pattern NAMED = Pattern.compile("[$#]\\{ *(\\w+)");

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private ConfigurableApplicationContext beans;

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("bpmn"));
    }

    static Stream<Path> models() throws IOException {
        return files().filter(file -> file.toString().endsWith(".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_bean_a_shipped_model_calls_is_there(Path model) throws IOException {
        Set<String> called = names(CALLED, model);
        assertThat(called).isNotEmpty();
        assertThat(exposed(called)).isEqualTo(called);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatever_else_a_shipped_file_names_is_a_variable_and_no_bean(Path file) throws IOException {
        Set<String> variables = names(NAMED, file);
        variables.removeAll(names(CALLED, file));
        assertThat(variables).noneMatch(beans::containsBean);
    }

    @Test
    void the_engine_exposes_the_allow_list_and_no_other_bean() {
        Set<String> everything = everyBean();
        assertThat(everything).hasSizeGreaterThan(300).containsAll(Activities.names());
        assertThat(exposed(everything)).isEqualTo(Activities.names());
    }

    @Test
    void every_delegate_is_on_the_allow_list_and_every_name_on_it_is_a_delegate() {
        assertThat(beans.getBeanNamesForType(JavaDelegate.class))
                .containsExactlyInAnyOrderElementsOf(Activities.names());
    }

    private Set<String> everyBean() {
        Set<String> names = new TreeSet<>(Set.of(beans.getBeanDefinitionNames()));
        names.addAll(Set.of(beans.getBeanFactory().getSingletonNames()));
        List.copyOf(names).forEach(name -> names.addAll(Set.of(beans.getAliases(name))));
        return names;
    }

    /** Evaluated inside a command, as the engine does: outside of one every expression fails, whatever it names. */
    private Set<String> exposed(Set<String> names) {
        return engine.getCommandExecutorTxRequired()
                .execute(command ->
                        names.stream().filter(name -> value(name) != null).collect(Collectors.toSet()));
    }

    private @Nullable Object value(String name) {
        try {
            return engine.getExpressionManager()
                    .createExpression("${" + name + "}")
                    .getValue(StartProcessVariableScope.getSharedInstance());
        } catch (ProcessEngineException unknownOrRefused) {
            return null;
        }
    }

    private static Set<String> names(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
