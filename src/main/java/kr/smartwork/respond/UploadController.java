package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.file.FileResponse;
import kr.smartwork.form.FormSchema;
import kr.smartwork.report.AnswerFiles;
import kr.smartwork.report.ReportFiles;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Photos and documents of an answer: each upload comes back with the form and everything typed. */
@Controller
@RequestMapping("/my/{id}/files")
class UploadController {

    private final MyReports reports;
    private final FormPages pages;
    private final Submissions submissions;
    private final AnswerFiles answerFiles;
    private final ReportFiles files;
    private final FileResponse responses;

    UploadController(
            MyReports reports,
            FormPages pages,
            Submissions submissions,
            AnswerFiles answerFiles,
            ReportFiles files,
            FileResponse responses) {
        this.reports = reports;
        this.pages = pages;
        this.submissions = submissions;
        this.answerFiles = answerFiles;
        this.files = files;
        this.responses = responses;
    }

    @PostMapping("/{question}")
    String upload(
            @PathVariable String id,
            @PathVariable String question,
            Visit visit,
            Model model,
            MultipartHttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ReportRow report = reports.mine(id, visit);
        FormSchema form = pages.formOf(report);
        Map<String, Object> typed = form.typed(request.getParameterMap());
        String refused = refused(report, visit, typed, SentPage.of(request), model, response);
        if (refused != null) {
            return refused;
        }
        AnswerFiles.Taken taken = answerFiles.take(
                report.id(), form, typed, question, uploads(request, "upload." + question), report.personName());
        SentPage page = SentPage.of(request);
        if (taken.errors().isEmpty()) {
            return pages.form(report, taken.typed(), page, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return pages.refused(report, taken.typed(), taken.errors(), page, model);
    }

    @PostMapping("/{question}/remove")
    String remove(
            @PathVariable String id,
            @PathVariable String question,
            @RequestParam String removeFile,
            Visit visit,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReportRow report = reports.mine(id, visit);
        FormSchema form = pages.formOf(report);
        Map<String, Object> typed = form.typed(request.getParameterMap());
        String refused = refused(report, visit, typed, SentPage.of(request), model, response);
        return refused != null
                ? refused
                : pages.form(
                        report, answerFiles.without(form, typed, question, removeFile), SentPage.of(request), model);
    }

    /** A file of the visitor's report; the address of an upload, reloaded, leads back to the form. */
    @GetMapping("/{file}")
    Object file(@PathVariable String id, @PathVariable String file, Visit visit) {
        ReportRow report = reports.mine(id, visit);
        UUID fileId = uuid(file);
        return fileId == null
                ? "redirect:/my/" + report.id()
                : responses.of(files.ofAnswer(report.id(), fileId).stored());
    }

    @GetMapping("/{file}/small")
    ResponseEntity<byte[]> small(@PathVariable String id, @PathVariable UUID file, Visit visit) {
        ReportFiles.ReportFile found = files.ofAnswer(reports.mine(id, visit).id(), file);
        if (found.stored().width() == null) {
            throw new NotFound();
        }
        return responses.thumbnail(found.stored());
    }

    private @Nullable String refused(
            ReportRow report,
            Visit visit,
            Map<String, Object> typed,
            SentPage page,
            Model model,
            HttpServletResponse response) {
        if (!report.standing().answerable()) {
            return submissions.tooLate(report, typed, model, response);
        }
        return visit.genuine() ? null : submissions.stale(report, typed, page, model, response);
    }

    private static List<AnswerFiles.Upload> uploads(MultipartHttpServletRequest request, String name)
            throws IOException {
        List<AnswerFiles.Upload> uploads = new ArrayList<>();
        for (MultipartFile file : request.getFiles(name)) {
            String called = file.getOriginalFilename();
            if (called != null && !called.isEmpty()) {
                uploads.add(new AnswerFiles.Upload(called, file.getBytes()));
            }
        }
        return uploads;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
