package kr.smartwork.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checked answers as stored text; the same answers give the same text. */
final class AnswerJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private AnswerJson() {}

    static String write(Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, Object> read(String json) {
        try {
            Map<String, Object> answers = JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
            answers.replaceAll((key, answer) -> exact(answer));
            return answers;
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("Stored answers cannot be read", damaged);
        }
    }

    /** Whole numbers are numbers like others, wherever they stand. */
    @SuppressWarnings("unchecked")
    private static Object exact(Object answer) {
        if (answer instanceof List<?> list) {
            return list.stream().map(AnswerJson::exact).toList();
        }
        if (answer instanceof Map<?, ?> row) {
            ((Map<String, Object>) row).replaceAll((key, cell) -> exact(cell));
        }
        return answer instanceof BigInteger whole ? new BigDecimal(whole) : answer;
    }
}
