package kr.smartwork.modeling.begin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.smartwork.modeling.ModelNames;
import kr.smartwork.process.BeginModel;
import kr.smartwork.process.ModelRelease;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new model from one that is released: its newest release, or an old one. */
@Controller
@RequestMapping("/models/new")
class NewModelPages {

    /** A model's key, and the number of an old release behind an at sign. */
    private static final Pattern FROM = Pattern.compile("([a-z0-9-]{1,80})(?:@(\\d{1,6}))?");

    private final ModelReleases releases;
    private final BeginModel begin;

    NewModelPages(ModelReleases releases, BeginModel begin) {
        this.releases = releases;
        this.begin = begin;
    }

    /** What a model can begin from. */
    record Template(String from, String name, int release) {}

    @GetMapping
    String show(@AuthenticationPrincipal StaffUser user, @RequestParam(defaultValue = "") String from, Model model) {
        user.actor().require(Role.DESIGNER);
        return show(from, "", "", List.of(), model);
    }

    @PostMapping
    String create(
            @AuthenticationPrincipal StaffUser user,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        user.actor().require(Role.DESIGNER);
        try {
            Matcher known = FROM.matcher(from);
            if (!known.matches()) {
                throw InvalidInput.at("from", "required", Text.of("modeling.new.from.unknown"));
            }
            Optional<Integer> number = Optional.ofNullable(known.group(2)).map(Integer::valueOf);
            String begun = begin.copy(user.actor(), known.group(1), number, key, name);
            after.addFlashAttribute("message", Text.of("modeling.new.done"));
            return "redirect:/models/" + begun;
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(from, key, name, wrong.errors(), model);
        }
    }

    private String show(String from, String key, String name, List<FieldError> errors, Model model) {
        model.addAttribute(
                "templates",
                releases.all().stream()
                        .flatMap(newest -> releases.history(newest.key()).stream()
                                .filter(release -> release.number() == newest.number()
                                        || from(release).equals(from))
                                .map(release -> template(release, newest, from)))
                        .toList());
        model.addAttribute("from", from);
        model.addAttribute("key", key);
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        return "modeling/begin/new";
    }

    private Template template(ModelRelease release, ModelRelease newest, String wanted) {
        String name = ModelNames.of(releases.xml(release.definitionId()), release.key());
        boolean plain = release.number() == newest.number() && !from(release).equals(wanted);
        return new Template(plain ? release.key() : from(release), name, release.number());
    }

    private static String from(ModelRelease release) {
        return release.key() + "@" + release.number();
    }
}
