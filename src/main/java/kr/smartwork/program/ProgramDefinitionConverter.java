package kr.smartwork.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a definition as the JSON of its bundle. */
@Converter
class ProgramDefinitionConverter implements AttributeConverter<ProgramDefinition, String> {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    @Override
    public String convertToDatabaseColumn(ProgramDefinition definition) {
        try {
            return JSON.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A program definition cannot be written as JSON", e);
        }
    }

    @Override
    public ProgramDefinition convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, ProgramDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored program definition cannot be read", e);
        }
    }
}
