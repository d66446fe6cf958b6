package kr.smartwork.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.smartwork.process.failure.FailedJob;
import kr.smartwork.process.failure.FailedJobs;
import kr.smartwork.process.failure.JobAlarm;
import kr.smartwork.process.failure.RetryJobs;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the engine could not do, by cycle and step: why, what to do, who was told; and the buttons to try again. */
@Controller
@RequestMapping("/failed-jobs")
class FailedJobsPage {

    private final FailedJobs failed;
    private final RetryJobs retry;
    private final JobAlarm alarm;

    FailedJobsPage(FailedJobs failed, RetryJobs retry, JobAlarm alarm) {
        this.failed = failed;
        this.retry = retry;
        this.alarm = alarm;
    }

    /**
     * The jobs that failed at one step of one cycle.
     *
     * @param first stands for all of them
     * @param told who was told of them
     */
    record Group(FailedJob first, List<FailedJob> jobs, List<JobAlarm.Told> told) {

        public long givenUp() {
            return jobs.stream().filter(FailedJob::givenUp).count();
        }
    }

    @GetMapping
    String list(@AuthenticationPrincipal StaffUser user, Model model) {
        user.actor().require(FailedJobs.KEEPERS);
        Map<String, List<JobAlarm.Told>> told = alarm.told();
        Map<String, List<FailedJob>> groups = failed.all().stream()
                .collect(Collectors.groupingBy(FailedJob::group, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute(
                "groups",
                groups.values().stream()
                        .map(jobs -> new Group(
                                jobs.get(0), jobs, told.getOrDefault(jobs.get(0).group(), List.of())))
                        .toList());
        model.addAttribute("count", failed.count());
        model.addAttribute("listed", FailedJobs.LISTED);
        model.addAttribute("technical", user.actor().has(Role.ADMIN));
        return "administration/failed-jobs";
    }

    /** For whoever looks after the machine. */
    @GetMapping("/{id}")
    String one(@AuthenticationPrincipal StaffUser user, @PathVariable String id, Model model) {
        model.addAttribute("detail", failed.technical(user.actor(), id));
        model.addAttribute("id", id);
        return "administration/failed-job";
    }

    @PostMapping("/retry")
    String retryAll(@AuthenticationPrincipal StaffUser user, RedirectAttributes after) {
        return asked(retry.all(user.actor()), after);
    }

    @PostMapping("/retry-group")
    String retryGroup(@AuthenticationPrincipal StaffUser user, @RequestParam String group, RedirectAttributes after) {
        return asked(retry.group(user.actor(), group), after);
    }

    @PostMapping("/{id}/retry")
    String retry(@AuthenticationPrincipal StaffUser user, @PathVariable String id, RedirectAttributes after) {
        try {
            retry.one(user.actor(), id);
            return asked(1, after);
        } catch (Conflict done) {
            after.addFlashAttribute("message", done.text());
            return "redirect:/failed-jobs";
        }
    }

    private static String asked(int count, RedirectAttributes after) {
        after.addFlashAttribute("message", count == 0 ? Text.of("failure.done") : Text.of("failure.asked", count));
        return "redirect:/failed-jobs";
    }
}
