package kr.smartwork.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;

/** A file of {@code bpmn/} as packaged. */
record SeedModel(String fileName, byte[] bytes) {

    static SeedModel read(Resource resource) {
        try {
            return new SeedModel(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String key() {
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }

    String xml() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    String hash() {
        return ModelHash.of(bytes);
    }
}
