package kr.smartwork.administration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.registry.intake.FacilityImport;
import kr.smartwork.registry.intake.ImportReport;
import kr.smartwork.registry.intake.Template;
import kr.smartwork.registry.intake.Upload;
import kr.smartwork.registry.intake.Uploads;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Importing a facility list: choose a file, see what it would do, store exactly that file. */
@Controller
@RequestMapping("/facilities/import")
class ImportPages {

    private static final String CHOOSE = "administration/import";

    private final FacilityImport facilityImport;
    private final Uploads uploads;

    ImportPages(FacilityImport facilityImport, Uploads uploads) {
        this.facilityImport = facilityImport;
        this.uploads = uploads;
    }

    @GetMapping
    String choose(@AuthenticationPrincipal StaffUser user) {
        importer(user);
        return CHOOSE;
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(@AuthenticationPrincipal StaffUser user) {
        importer(user);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("smartwork-facilities.csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(Template.csv());
    }

    @PostMapping
    String upload(@AuthenticationPrincipal StaffUser user, @RequestParam MultipartFile file, Model model)
            throws IOException {
        Actor actor = importer(user);
        if (file.isEmpty()) {
            return broken(model, List.of(new FieldError("file", "required", Text.of("registry.import.choose"))));
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "csv");
        return "redirect:/facilities/import/" + uploads.keep(actor, name, file.getBytes());
    }

    @GetMapping("/{id}")
    String check(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        Actor actor = importer(user);
        Upload upload = uploads.get(actor, id);
        try {
            model.addAttribute("report", facilityImport.dryRun(actor, upload.content()));
            model.addAttribute("upload", upload);
            return "administration/import-report";
        } catch (InvalidInput unreadable) {
            return broken(model, unreadable.errors());
        }
    }

    @PostMapping("/{id}")
    String store(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean partial,
            RedirectAttributes flash) {
        Actor actor = importer(user);
        ImportReport report = facilityImport.store(actor, uploads.get(actor, id).content(), partial);
        if (!report.stored()) {
            flash.addFlashAttribute("message", Text.of("registry.import.refused", report.rejected()));
            return "redirect:/facilities/import/" + id;
        }
        uploads.drop(actor);
        flash.addFlashAttribute(
                "message",
                Text.of(
                        "registry.import.stored",
                        report.created(),
                        report.updated(),
                        report.unchanged(),
                        report.rejected()));
        return "redirect:/facilities";
    }

    private static String broken(Model model, List<FieldError> errors) {
        model.addAttribute("errors", errors);
        return CHOOSE;
    }

    private static Actor importer(StaffUser user) {
        user.actor().require(Role.ADMIN, Role.SUPERVISOR);
        return user.actor();
    }
}
