package kr.smartwork;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** The packages and their arrows, which only point down this table. The root package may use everything, nobody uses it. */
class ArchitectureTest {

    private static final String ROOT = "kr.smartwork";

    private static final Map<String, String> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("shared", "");
        MAY_USE.put("audit", "shared");
        MAY_USE.put("file", "shared");
        MAY_USE.put("registry", "shared audit");
        MAY_USE.put("form", "shared audit");
        MAY_USE.put("program", "shared audit registry form");
        // A cycle keeps the form version it asks with.
        MAY_USE.put("cycle", "shared audit registry form program");
        MAY_USE.put("report", "shared audit file registry form program cycle");
        MAY_USE.put("notice", "shared audit registry");
        MAY_USE.put("aggregation", "shared registry form program cycle report");
        String domain = String.join(" ", MAY_USE.keySet());
        MAY_USE.put("process", domain);
        Stream.of("respond", "inbox", "supervision", "modeling", "administration", "api", "demo")
                .forEach(pages -> MAY_USE.put(pages, domain + " process"));
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Set<String> packages() {
        return CLASSES.stream()
                .map(ArchitectureTest::packageOf)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_package_has_its_place_in_the_table() {
        assertThat(packages()).isNotEmpty().isSubsetOf(MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void arrows_point_down_the_table(String name) {
        Set<String> allowed = new TreeSet<>(Arrays.asList(MAY_USE.get(name).split(" ")));
        List<String> against = new ArrayList<>();
        for (JavaClass user : CLASSES) {
            if (packageOf(user).equals(name)) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(arrow -> isOurs(arrow.getTargetClass()))
                        .filter(arrow -> !packageOf(arrow.getTargetClass()).equals(name))
                        .filter(arrow -> !allowed.contains(packageOf(arrow.getTargetClass())))
                        .forEach(arrow -> against.add(arrow.getDescription()));
            }
        }

        assertThat(against).isEmpty();
    }

    @Test
    void only_process_knows_the_engine() {
        assertThat(CLASSES.stream()
                        .filter(user -> packageOf(user).equals("process"))
                        .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                        .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith("org.camunda")))
                .as("process uses the engine, else this rule says nothing")
                .isNotEmpty();

        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".process..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.camunda..").and(resideOutsideOfPackage("org.camunda.feel..")))
                .check(CLASSES);
    }

    /** The engine brings it along; only the class that bounds it may call it. */
    @Test
    void only_form_feel_knows_the_formula_language() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".form.feel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda.feel..", "camundajar..")
                .check(CLASSES);
    }

    @Test
    void nobody_calls_a_controller() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void modules_have_no_cycles_and_keep_their_insides() {
        ApplicationModules.of(SmartworkApplication.class).verify();
    }

    /** The first part below the root; empty for the root itself. */
    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).split("\\.")[0];
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }
}
