package kr.smartwork.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.file.FileResponse;
import kr.smartwork.form.FormSchema;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.AnswerFiles;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.Channel;
import kr.smartwork.report.ReportFiles;
import kr.smartwork.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Photos and documents of a case: to look at, and to add while an official enters the answer. */
@Controller
@RequestMapping("/reports/{id}")
class CaseFileController {

    private final CasePages pages;
    private final PhoneController phone;
    private final AnswerFiles answerFiles;
    private final ReportFiles files;
    private final FileResponse responses;

    CaseFileController(
            CasePages pages,
            PhoneController phone,
            AnswerFiles answerFiles,
            ReportFiles files,
            FileResponse responses) {
        this.pages = pages;
        this.phone = phone;
        this.answerFiles = answerFiles;
        this.files = files;
        this.responses = responses;
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal StaffUser user, @PathVariable UUID id, @PathVariable UUID file) {
        return responses.of(files.get(pages.file(user.actor(), id).id(), file).stored());
    }

    @GetMapping("/files/{file}/small")
    ResponseEntity<byte[]> small(
            @AuthenticationPrincipal StaffUser user, @PathVariable UUID id, @PathVariable UUID file) {
        ReportFiles.ReportFile found = files.get(pages.file(user.actor(), id).id(), file);
        if (found.stored().width() == null) {
            throw new NotFound();
        }
        return responses.thumbnail(found.stored());
    }

    @PostMapping("/phone/files/{question}")
    ModelAndView upload(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @PathVariable String question,
            @RequestParam String submissionId,
            @RequestParam(defaultValue = "PHONE") Channel way,
            MultipartHttpServletRequest request)
            throws IOException {
        Actor actor = user.actor();
        CaseFile file = pages.fileToEnter(actor, id);
        FormSchema form = file.form().schema();
        List<AnswerFiles.Upload> uploads = uploads(request, "upload." + question);
        AnswerFiles.Taken taken =
                answerFiles.take(id, form, form.typed(request.getParameterMap()), question, uploads, actor.name());
        ModelAndView page = phone.page(actor, file, submissionId, taken.typed(), taken.errors(), way);
        if (!taken.errors().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }

    @PostMapping("/phone/files/{question}/remove")
    ModelAndView remove(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @PathVariable String question,
            @RequestParam String submissionId,
            @RequestParam String removeFile,
            @RequestParam(defaultValue = "PHONE") Channel way,
            HttpServletRequest request) {
        CaseFile file = pages.fileToEnter(user.actor(), id);
        FormSchema form = file.form().schema();
        Map<String, Object> typed =
                answerFiles.without(form, form.typed(request.getParameterMap()), question, removeFile);
        return phone.page(user.actor(), file, submissionId, typed, List.of(), way);
    }

    /** The files that a part of the form carries; a part without a chosen file is none. */
    static List<AnswerFiles.Upload> uploads(MultipartHttpServletRequest request, String part) throws IOException {
        List<AnswerFiles.Upload> uploads = new ArrayList<>();
        for (MultipartFile file : request.getFiles(part)) {
            String called = file.getOriginalFilename();
            if (called != null && !called.isEmpty()) {
                uploads.add(new AnswerFiles.Upload(called, file.getBytes()));
            }
        }
        return uploads;
    }

    /** The address of an upload, reloaded. */
    @GetMapping("/phone/files/{question}")
    String again(@PathVariable UUID id) {
        return "redirect:/reports/" + id + "/phone";
    }
}
