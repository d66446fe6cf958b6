package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, the rules answer with findings and never with an exception. */
class ModelRulesFuzzTest {

    private static final long SEED = 20_200_315L;
    private static final List<String> SPLINTERS = List.of(
            "<",
            ">",
            "\"",
            "&",
            "&#0;",
            "${",
            "}",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?x?>",
            "xmlns=\"\"",
            "id=\"Start\"",
            "\u0000",
            "\uFFFE",
            "😀",
            "<!DOCTYPE x>",
            "PT0S",
            "R/PT9999999999999H",
            "<bpmn:subProcess>");

    private final Random random = new Random(SEED);

    @Test
    void randomBytesNeverThrow() {
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            check(bytes);
        }
    }

    @Test
    void brokenModelsNeverThrow() throws IOException {
        List<byte[]> models = new ArrayList<>();
        models.add(HostileModel.harmless().getBytes(StandardCharsets.UTF_8));
        for (var file : ShippedModelsTest.files().toList()) {
            models.add(Files.readAllBytes(file));
        }
        for (int i = 0; i < 3_000; i++) {
            check(mutated(models.get(random.nextInt(models.size()))));
        }
    }

    private void check(byte[] bytes) {
        assertThatCode(() -> ModelRules.check(bytes, "report"))
                .as("seed %d, bytes %s", SEED, Arrays.hashCode(bytes))
                .doesNotThrowAnyException();
    }

    private byte[] mutated(byte[] model) {
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(model, random.nextInt(model.length));
            case 1 -> flipped(model);
            case 2 -> without(model);
            default -> splintered(model);
        };
    }

    private byte[] flipped(byte[] model) {
        byte[] result = model.clone();
        for (int i = 0; i <= random.nextInt(5); i++) {
            result[random.nextInt(result.length)] = (byte) random.nextInt(256);
        }
        return result;
    }

    private byte[] without(byte[] model) {
        String text = new String(model, StandardCharsets.UTF_8);
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(200));
        return (text.substring(0, from) + text.substring(to)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] splintered(byte[] model) {
        StringBuilder text = new StringBuilder(new String(model, StandardCharsets.UTF_8));
        for (int i = 0; i <= random.nextInt(3); i++) {
            text.insert(random.nextInt(text.length()), SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
