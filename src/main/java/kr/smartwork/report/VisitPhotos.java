package kr.smartwork.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.file.HandedInFiles;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.stereotype.Component;

/** Takes in what an official photographed on the spot: seen by the office, never by the facility. */
@Component
public class VisitPhotos {

    private static final String FIELD = "photo";

    private final HandedInFiles intake;
    private final ReportFiles files;

    VisitPhotos(HandedInFiles intake, ReportFiles files) {
        this.intake = intake;
        this.files = files;
    }

    /**
     * Keeps what can be kept.
     *
     * @param by the official's name
     * @throws InvalidInput at {@code photo} with why some were refused; the others are kept
     */
    public void take(UUID reportId, List<AnswerFiles.Upload> uploads, String by) {
        if (uploads.isEmpty()) {
            throw InvalidInput.at(FIELD, "required", Text.of("report.visit.photo.choose"));
        }
        List<FieldError> errors = new ArrayList<>();
        for (AnswerFiles.Upload upload : uploads) {
            try {
                files.addOfVisit(reportId, intake.take(FIELD, upload.name(), upload.content()), by);
            } catch (InvalidInput refused) {
                errors.addAll(refused.errors());
            } catch (Conflict full) {
                errors.add(new FieldError(FIELD, full.code(), full.text()));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
