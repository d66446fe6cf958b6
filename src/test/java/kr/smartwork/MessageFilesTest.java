package kr.smartwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Korean and English say the same things, and templates say nothing that is not in them. */
class MessageFilesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    /** {@code #{key}} and {@code #{key(arguments)}}; keys put together at run time ({@code #{${…}}}) are not seen. */
    private static final Pattern USED = Pattern.compile("#\\{([\\w.-]+)");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    /** A form brings this sentence along in both languages: Korean in the first place, English in the second. */
    private static final String BROUGHT_ALONG = "form.error.check";

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_en"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void each_sentence_exists_in_both_languages(String bundle) throws IOException {
        assertThat(keys(bundle + "_en")).isEqualTo(keys(bundle));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_leave_the_same_places_open(String bundle) throws IOException {
        Properties korean = read(bundle);
        Properties english = read(bundle + "_en");

        korean.stringPropertyNames().stream()
                .filter(key -> !key.equals(BROUGHT_ALONG))
                .forEach(key -> assertThat(places(english.getProperty(key, "")))
                        .as(key)
                        .isEqualTo(places(korean.getProperty(key))));
    }

    @Test
    void a_sentence_of_the_form_itself_is_said_in_the_language_of_the_reader() throws IOException {
        assertThat(read("form").getProperty(BROUGHT_ALONG)).isEqualTo("{0}");
        assertThat(read("form_en").getProperty(BROUGHT_ALONG)).isEqualTo("{1}");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_sentence_is_empty(String bundle) throws IOException {
        assertThat(read(bundle).values()).doesNotContain("");
        assertThat(read(bundle + "_en").values()).doesNotContain("");
    }

    @Test
    void a_key_belongs_to_one_bundle() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (String bundle : bundles().toList()) {
            for (String key : keys(bundle)) {
                assertThat(seen.add(key))
                        .as("%s in %s and in another bundle", key, bundle)
                        .isTrue();
            }
        }
    }

    @Test
    void every_bundle_is_read() throws IOException {
        String configuration = Files.readString(Path.of("src/main/resources/application.yaml"));

        assertThat(bundles()).allSatisfy(bundle -> assertThat(configuration).contains("messages/" + bundle));
    }

    @Test
    void every_key_that_a_template_uses_exists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles().toList()) {
            known.addAll(keys(bundle));
        }

        assertThat(templates()).isNotEmpty().allSatisfy(template -> assertThat(known)
                .as(template.toString())
                .containsAll(used(read(template))));
    }

    @Test
    void no_template_holds_a_sentence_of_its_own() throws IOException {
        assertThat(templates()).allSatisfy(template -> {
            String withoutComments = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
            assertThat(HANGUL.matcher(withoutComments).find())
                    .as(template.toString())
                    .isFalse();
        });
    }

    private static Set<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path template) throws IOException {
        return Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
    }

    private static Set<String> used(String template) {
        return USED.matcher(template).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(read(file).stringPropertyNames());
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    /** The arguments that a sentence speaks of. */
    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
