package kr.smartwork.modeling.editor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.smartwork.modeling.ModelNames;
import kr.smartwork.process.ModelCheck;
import kr.smartwork.process.ModelChecks;
import kr.smartwork.process.ModelDraft;
import kr.smartwork.process.ModelDrafts;
import kr.smartwork.process.ModelFinding;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.ModelRules;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Text;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of one model, and its draft as the editor reads, keeps and checks it. */
@Controller
@RequestMapping("/models/{key}")
class EditorPages {

    private static final String REVISION = "X-Revision";
    /** One byte more than a model may have, so that the rules can say so. */
    private static final int MOST_BYTES = 1024 * 1024 + 1;

    private final ModelDrafts drafts;
    private final ModelReleases releases;
    private final EditorChoices choices;
    private final ModelChecks checks;
    private final MessageSource messages;

    EditorPages(
            ModelDrafts drafts,
            ModelReleases releases,
            EditorChoices choices,
            ModelChecks checks,
            MessageSource messages) {
        this.releases = releases;
        this.drafts = drafts;
        this.choices = choices;
        this.checks = checks;
        this.messages = messages;
    }

    /** A finding in the reader's language. */
    record Line(String rule, String severity, String element, int line, String message) {}

    /** The draft was kept. */
    record Saved(int revision, Instant savedAt, List<Line> findings) {}

    /** Somebody else was faster; nothing was kept. */
    record Faster(String by, Instant at, int revision, String message) {}

    /** The file cannot be kept. */
    record Refused(String message) {}

    /** What a check says. */
    record Checked(boolean ok, List<Line> findings) {}

    @GetMapping("/edit")
    String edit(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            CsrfToken csrf,
            Locale locale,
            Model model) {
        user.actor().require(Role.DESIGNER);
        ModelDraft draft = drafts.of(key);
        model.addAttribute("key", key);
        model.addAttribute("name", ModelNames.of(draft.xml(), key));
        model.addAttribute("revision", draft.revision());
        model.addAttribute("choices", choices.json(ModelRules.tasks(key, draft.xml()), locale));
        model.addAttribute("csrf", csrf);
        return "modeling/editor/editor";
    }

    @GetMapping("/draft.bpmn")
    ResponseEntity<byte[]> read(@AuthenticationPrincipal StaffUser user, @PathVariable String key) {
        user.actor().require(Role.DESIGNER);
        ModelDraft draft = drafts.of(key);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(REVISION, String.valueOf(draft.revision()))
                .body(draft.xml().getBytes(StandardCharsets.UTF_8));
    }

    /** The draft as a file, to be kept or handed on. */
    @GetMapping("/draft/file")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal StaffUser user, @PathVariable String key) {
        user.actor().require(Role.DESIGNER);
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(key + ".bpmn").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(drafts.of(key).xml().getBytes(StandardCharsets.UTF_8));
    }

    /** Asks before a draft is thrown away. */
    @GetMapping("/draft/discard")
    String askBeforeDiscard(@AuthenticationPrincipal StaffUser user, @PathVariable String key, Model model) {
        user.actor().require(Role.DESIGNER);
        ModelDraft draft = drafts.of(key);
        model.addAttribute("key", key);
        model.addAttribute("name", ModelNames.of(draft.xml(), key));
        model.addAttribute("draft", draft);
        return "modeling/editor/discard";
    }

    @PostMapping("/draft/discard")
    String discard(@AuthenticationPrincipal StaffUser user, @PathVariable String key, RedirectAttributes after) {
        user.actor().require(Role.DESIGNER);
        String known = drafts.of(key).key();
        drafts.discard(known, user.actor());
        after.addFlashAttribute("message", Text.of("editor.discarded"));
        return releases.find(known).isPresent() ? "redirect:/models/" + known : "redirect:/models";
    }

    @PutMapping(path = "/draft", consumes = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<Object> save(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            @RequestHeader(REVISION) int revision,
            InputStream body,
            Locale locale)
            throws IOException {
        user.actor().require(Role.DESIGNER);
        byte[] xml = body.readNBytes(MOST_BYTES);
        ModelCheck check = checks.check(xml, key);
        Optional<ModelFinding> unreadable = check.unreadable();
        if (unreadable.isPresent()) {
            return ResponseEntity.unprocessableEntity()
                    .body(new Refused(say(unreadable.get().text(), locale)));
        }
        return drafts.save(key, xml, revision, user.actor())
                .map(draft -> ResponseEntity.ok()
                        .<Object>body(new Saved(draft.revision(), draft.savedAt(), lines(check.findings(), locale))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).body(faster(key, locale)));
    }

    @PostMapping("/draft/check")
    ResponseEntity<Checked> check(@AuthenticationPrincipal StaffUser user, @PathVariable String key, Locale locale) {
        user.actor().require(Role.DESIGNER);
        ModelCheck check = checks.check(drafts.of(key).xml().getBytes(StandardCharsets.UTF_8), key);
        return ResponseEntity.ok(new Checked(check.ok(), lines(check.findings(), locale)));
    }

    private Faster faster(String key, Locale locale) {
        ModelDraft theirs = drafts.of(key);
        return new Faster(
                theirs.savedBy(), theirs.savedAt(), theirs.revision(), say(Text.of("editor.conflict.nothing"), locale));
    }

    private List<Line> lines(List<ModelFinding> findings, Locale locale) {
        return findings.stream()
                .map(finding -> new Line(
                        finding.rule(),
                        finding.severity().name(),
                        finding.element() == null ? "" : finding.element(),
                        finding.line(),
                        say(finding.text(), locale)))
                .toList();
    }

    private String say(Text text, Locale locale) {
        return messages.getMessage(text.key(), text.args().toArray(), locale);
    }
}
