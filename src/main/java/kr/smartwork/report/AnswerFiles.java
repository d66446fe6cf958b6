package kr.smartwork.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.smartwork.file.HandedInFiles;
import kr.smartwork.file.StoredFile;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.springframework.stereotype.Component;

/** Takes the files of an answer in before it is submitted, beside everything else that was typed. */
@Component
public class AnswerFiles {

    private final HandedInFiles intake;
    private final ReportFiles files;

    AnswerFiles(HandedInFiles intake, ReportFiles files) {
        this.intake = intake;
        this.files = files;
    }

    /** A file as it comes in. */
    public record Upload(String name, byte[] content) {}

    /** What was typed, with the ids of the new files, and what was wrong with those that were refused. */
    public record Taken(Map<String, Object> typed, List<FieldError> errors) {}

    /**
     * Keeps the files and puts them into the answer.
     *
     * @param question key of a file question of the form
     * @param by the person's or official's name
     * @throws NotFound if the form has no such file question
     */
    public Taken take(
            UUID reportId, FormSchema form, Map<String, ?> typed, String question, List<Upload> uploads, String by) {
        FormField field = question(form, question);
        List<Object> ids = ids(typed, question);
        List<FieldError> errors = new ArrayList<>();
        for (Upload upload : uploads) {
            try {
                if (ids.size() >= field.limits().most()) {
                    throw InvalidInput.at(
                            question,
                            "too-many-files",
                            Text.of("form.error.too-many-files", field.limits().most()));
                }
                StoredFile stored = intake.take(question, upload.name(), upload.content());
                ids.add(files.add(reportId, question, stored, by).toString());
            } catch (InvalidInput refused) {
                errors.addAll(refused.errors());
            } catch (Conflict full) {
                errors.add(new FieldError(question, full.code(), full.text()));
            }
        }
        return new Taken(with(typed, question, ids), errors);
    }

    /**
     * A file that was chosen but not uploaded would be lost without a word: a page that is not sent as parts carries its name
     * only.
     *
     * @param parameters of the page's form; {@code upload.<question>} is the name of a chosen file
     * @throws InvalidInput at each question that still has one
     */
    public static void requireUploaded(FormSchema form, Map<String, String[]> parameters) {
        List<FieldError> waiting = form.fields().stream()
                .filter(field -> field.type() == FormField.Type.FILE)
                .filter(field -> Stream.of(parameters.getOrDefault("upload." + field.key(), new String[0]))
                        .anyMatch(name -> !name.isBlank()))
                .map(field -> new FieldError(field.key(), "not-uploaded", Text.of("form.file.not-uploaded")))
                .toList();
        if (!waiting.isEmpty()) {
            throw new InvalidInput(waiting);
        }
    }

    /** What was typed, without this file; the file itself stays, since an earlier version may have it. */
    public Map<String, Object> without(FormSchema form, Map<String, ?> typed, String question, String fileId) {
        question(form, question);
        List<Object> ids = ids(typed, question);
        ids.remove(fileId);
        return with(typed, question, ids);
    }

    /** The names of a report's files by their ids, for pages; asks the database only if the form has such questions. */
    public Map<String, String> names(UUID reportId, FormSchema form) {
        Map<String, String> names = new LinkedHashMap<>();
        if (form.fields().stream().anyMatch(field -> field.type() == FormField.Type.FILE)) {
            files.of(reportId)
                    .forEach(file ->
                            names.put(file.id().toString(), file.stored().name()));
        }
        return names;
    }

    private static FormField question(FormSchema form, String key) {
        return form.field(key)
                .filter(field -> field.type() == FormField.Type.FILE)
                .orElseThrow(NotFound::new);
    }

    private static List<Object> ids(Map<String, ?> typed, String question) {
        Object given = typed.get(question);
        return new ArrayList<>(given instanceof Collection<?> list ? list : given == null ? List.of() : List.of(given));
    }

    private static Map<String, Object> with(Map<String, ?> typed, String question, List<Object> ids) {
        Map<String, Object> changed = new LinkedHashMap<>(typed);
        changed.put(question, ids);
        return changed;
    }
}
