package kr.smartwork.modeling;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.smartwork.process.ModelDraft;
import kr.smartwork.process.ModelDrafts;
import kr.smartwork.process.ModelRelease;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.ModelStep;
import kr.smartwork.process.RunningCycles;
import kr.smartwork.process.RunningModels;
import kr.smartwork.process.release.ReleaseRequest;
import kr.smartwork.process.release.ReleaseRequests;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The released models: the list, one model as a picture and as a text, and its file. */
@Controller
@RequestMapping("/models")
class ModelPages {

    static final Role[] READERS = {Role.DESIGNER, Role.RELEASER, Role.ADMIN};

    private final ModelReleases releases;
    private final RunningModels running;
    private final RunningCycles cycles;
    private final ModelDrafts drafts;
    private final ReleaseRequests requests;
    private final Programs programs;
    private final BegunModels begun;

    ModelPages(
            ModelReleases releases,
            RunningModels running,
            RunningCycles cycles,
            ModelDrafts drafts,
            ReleaseRequests requests,
            Programs programs,
            BegunModels begun) {
        this.begun = begun;
        this.cycles = cycles;
        this.drafts = drafts;
        this.requests = requests;
        this.programs = programs;
        this.releases = releases;
        this.running = running;
    }

    /** A release with what runs with it. */
    record Line(String name, ModelRelease release, long instances) {}

    /** A line of the list. */
    record Listed(Line line, @Nullable ModelDraft draft, @Nullable ReleaseRequest asked, List<Program> programs) {}

    @GetMapping
    String list(@AuthenticationPrincipal StaffUser user, Model model) {
        user.actor().require(READERS);
        Map<String, Long> instances = running.instances();
        Map<String, ModelDraft> open = drafts.all();
        Map<String, ReleaseRequest> asked =
                requests.open().stream().collect(Collectors.toMap(ReleaseRequest::key, request -> request));
        List<Program> all = programs.findAllByOrderByPositionNo();
        List<ModelRelease> newest = releases.all();
        Set<String> released = newest.stream().map(ModelRelease::key).collect(Collectors.toSet());
        model.addAttribute("editable", user.actor().has(Role.DESIGNER));
        model.addAttribute("begun", BegunModels.among(open.values(), released, asked));
        model.addAttribute(
                "models",
                newest.stream()
                        .map(release -> new Listed(
                                line(name(release), release, instances),
                                open.get(release.key()),
                                asked.get(release.key()),
                                using(release.key(), all)))
                        .toList());
        return "modeling/models";
    }

    @GetMapping("/{key}")
    String one(@AuthenticationPrincipal StaffUser user, @PathVariable String key, Model model) {
        user.actor().require(READERS);
        Optional<ModelDraft> draft = drafts.find(key);
        if (draft.isPresent() && releases.find(key).isEmpty()) {
            return begun.page(draft.get(), user.actor().has(Role.DESIGNER), model);
        }
        ModelRelease newest = releases.current(key);
        String name = name(newest);
        Map<String, Long> instances = running.instances();
        List<Line> history = releases.history(key).stream()
                .map(release -> line(name, release, instances))
                .toList();
        Line current = history.get(0);
        model.addAttribute("current", current);
        model.addAttribute("history", history);
        model.addAttribute("draft", draft.orElse(null));
        model.addAttribute("requests", requests.of(key));
        model.addAttribute("asked", requests.open(key).orElse(null));
        model.addAttribute("programs", using(key, programs.findAllByOrderByPositionNo()));
        model.addAttribute("followed", cycles.ofReports(key));
        model.addAttribute("editable", user.actor().has(Role.DESIGNER));
        model.addAttribute("steps", ModelStep.of(releases.xml(current.release().definitionId())));
        return "modeling/model";
    }

    @GetMapping("/{key}/bpmn")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            @RequestParam(name = "release", required = false) @Nullable Integer number) {
        user.actor().require(READERS);
        ModelRelease current = releases.current(key);
        String xml = number == null ? releases.xml(current.definitionId()) : releases.xml(key, number);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(current.key() + ".bpmn")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Program> using(String key, List<Program> programs) {
        return programs.stream()
                .filter(program -> key.equals(program.cycleModel()) || key.equals(program.reportModel()))
                .toList();
    }

    private String name(ModelRelease release) {
        return ModelNames.of(releases.xml(release.definitionId()), release.key());
    }

    private static Line line(String name, ModelRelease release, Map<String, Long> instances) {
        return new Line(name, release, instances.getOrDefault(release.definitionId(), 0L));
    }
}
