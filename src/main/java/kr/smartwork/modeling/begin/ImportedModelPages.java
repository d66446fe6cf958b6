package kr.smartwork.modeling.begin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.smartwork.modeling.ModelNames;
import kr.smartwork.process.BeginModel;
import kr.smartwork.process.ModelChecks;
import kr.smartwork.process.ModelDraft;
import kr.smartwork.process.ModelDrafts;
import kr.smartwork.process.ModelImport;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A model from a file: what the rules say about it is shown before it is kept as a draft, of a new model or of a known one. */
@Controller
@RequestMapping("/models/import")
class ImportedModelPages {

    /** One byte more than a model may have, so that the rules can say so. */
    private static final int MOST_BYTES = 1024 * 1024 + 1;

    private final ModelDrafts drafts;
    private final BeginModel begin;
    private final ModelChecks checks;

    ImportedModelPages(ModelDrafts drafts, BeginModel begin, ModelChecks checks) {
        this.checks = checks;
        this.drafts = drafts;
        this.begin = begin;
    }

    /**
     * Where the file is to go.
     *
     * @param into key of a known model; empty for a new one
     * @param revision of that model's draft as it was when the file was looked at
     */
    record Target(@Nullable String into, @Nullable String key, @Nullable String name, @Nullable Integer revision) {

        boolean isNew() {
            return typed(into).isEmpty();
        }

        String model() {
            return isNew() ? typed(key) : typed(into);
        }

        static String typed(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping
    String show(@AuthenticationPrincipal StaffUser user, Target target, Model model) {
        user.actor().require(Role.DESIGNER);
        return show(target, List.of(), model);
    }

    /** Looks at a file; nothing is kept. */
    @PostMapping
    String look(
            @AuthenticationPrincipal StaffUser user,
            Target target,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        user.actor().require(Role.DESIGNER);
        try {
            return look(target, file, model);
        } catch (InvalidInput wrong) {
            return refused(target, wrong, model, response);
        }
    }

    private String look(Target target, @Nullable MultipartFile file, Model model) throws IOException {
        int revision = target.isNew() ? 0 : drafts.of(target.model()).revision();
        String key = target.isNew() ? begin.key(target.model()) : target.model();
        String name = BeginModel.name(Target.typed(target.name()));
        if (file == null || file.isEmpty()) {
            throw InvalidInput.at(ModelImport.FIELD, "required", Text.of("modeling.import.file.required"));
        }
        byte[] bytes = file.getInputStream().readNBytes(MOST_BYTES);
        ModelImport imported = ModelImport.read(bytes, key, name);
        model.addAttribute("imported", imported);
        model.addAttribute("checked", checks.check(imported.xml().getBytes(StandardCharsets.UTF_8), key));
        model.addAttribute("target", new Target(target.into(), key, name, revision));
        model.addAttribute("name", ModelNames.of(imported.xml(), key));
        return "modeling/begin/look";
    }

    /** Keeps what was looked at. */
    @PostMapping("/keep")
    String keep(
            @AuthenticationPrincipal StaffUser user,
            Target target,
            @RequestParam(defaultValue = "") String xml,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        user.actor().require(Role.DESIGNER);
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        try {
            String key = target.isNew()
                    ? begin.file(user.actor(), bytes, target.model(), Target.typed(target.name()))
                    : replace(user, target, bytes);
            after.addFlashAttribute("message", Text.of("modeling.import.done"));
            return "redirect:/models/" + key;
        } catch (InvalidInput wrong) {
            return refused(target, wrong, model, response);
        }
    }

    private String replace(StaffUser user, Target target, byte[] bytes) {
        String key = drafts.of(target.model()).key();
        ModelImport imported = ModelImport.read(bytes, key, BeginModel.name(Target.typed(target.name())));
        Integer revision = target.revision();
        return drafts.save(
                        key,
                        imported.xml().getBytes(StandardCharsets.UTF_8),
                        revision == null ? -1 : revision,
                        user.actor())
                .orElseThrow(() -> InvalidInput.at(ModelImport.FIELD, "changed", Text.of("modeling.import.changed")))
                .key();
    }

    private String refused(Target target, InvalidInput wrong, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(target, wrong.errors(), model);
    }

    private String show(Target target, List<FieldError> errors, Model model) {
        ModelDraft known = target.isNew() ? null : drafts.of(target.model());
        model.addAttribute("target", target);
        model.addAttribute("known", known);
        model.addAttribute("knownName", known == null ? "" : ModelNames.of(known.xml(), known.key()));
        model.addAttribute("errors", errors);
        return "modeling/begin/import";
    }
}
