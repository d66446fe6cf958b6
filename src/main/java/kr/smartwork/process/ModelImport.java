package kr.smartwork.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.smartwork.process.rules.Conversion;
import kr.smartwork.process.rules.Conversion.Converted;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/**
 * A model from elsewhere as it would be kept here: whatever tool drew it, in whatever encoding.
 *
 * @param xml in our writing, however many rules it breaks
 * @param dropped what other tools had added for themselves and is left out
 * @param check what the rules say about it
 */
public record ModelImport(String xml, List<String> dropped, ModelCheck check) {

    /** The field of a form that a file is refused at. */
    public static final String FIELD = "file";

    public ModelImport {
        dropped = List.copyOf(dropped);
    }

    /**
     * Reads a file under the key of a model.
     *
     * @param name of the model; empty to keep what the file says
     * @throws InvalidInput at {@link #FIELD} when no editor could open it
     */
    public static ModelImport read(byte[] file, String key, String name) {
        Converted converted = Conversion.convert(file, key, name);
        converted.unreadable().stream()
                .map(ModelFinding::of)
                .reduce((first, last) -> last)
                .ifPresent(why -> {
                    throw refused(why);
                });
        if (converted.xml().isEmpty()) {
            throw InvalidInput.at(FIELD, "no-process", Text.of("modeling.import.noProcess"));
        }
        if (!converted.drawn()) {
            throw InvalidInput.at(FIELD, "no-picture", Text.of("modeling.import.noPicture"));
        }
        ModelCheck check = ModelRules.check(converted.xml().getBytes(StandardCharsets.UTF_8), key);
        check.unreadable().ifPresent(why -> {
            throw refused(why);
        });
        return new ModelImport(converted.xml(), converted.dropped(), check);
    }

    private static InvalidInput refused(ModelFinding why) {
        return InvalidInput.at(FIELD, why.rule(), why.text());
    }
}
