package kr.smartwork.administration;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.notice.NoticeRetry;
import kr.smartwork.notice.NoticeState;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.notice.Purpose;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox: what was sent to whom, what came of it, and what it said. */
@Controller
class NoticesPage {

    private final NoticeList notices;
    private final NoticeRetry retry;
    private final PersonalLinks links;
    private final MessageSource messages;
    private final boolean demo;

    NoticesPage(
            NoticeList notices,
            NoticeRetry retry,
            PersonalLinks links,
            MessageSource messages,
            @Value("${smartwork.demo.enabled:false}") boolean demo) {
        this.notices = notices;
        this.retry = retry;
        this.links = links;
        this.messages = messages;
        this.demo = demo;
    }

    @GetMapping("/notices")
    String list(@AuthenticationPrincipal StaffUser user, @ModelAttribute("filter") NoticeFilter filter, Model model) {
        Actor actor = user.actor();
        List<NoticeRow> rows = notices.page(actor, filter);
        boolean more = rows.size() > NoticeList.ROWS;
        model.addAttribute("rows", more ? rows.subList(0, NoticeList.ROWS) : rows);
        model.addAttribute("next", more ? rows.get(NoticeList.ROWS - 1).id() : null);
        model.addAttribute("counts", notices.counts(actor, filter));
        model.addAttribute("cycles", notices.cycles());
        model.addAttribute("states", NoticeState.values());
        model.addAttribute("purposes", Purpose.values());
        return "administration/notices";
    }

    @GetMapping("/notices/{id}")
    String detail(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Locale locale, Model model) {
        Actor actor = user.actor();
        NoticeRow notice = notices.find(actor, id);
        String linkWords = messages.getMessage("notice.detail.linkHere", null, locale);
        model.addAttribute("notice", notice);
        model.addAttribute("text", notices.text(id, linkWords).orElse(null));
        model.addAttribute("mayRetry", notice.dead() && actor.has(Role.SUPERVISOR, Role.ADMIN));
        model.addAttribute("mayOpen", demo && !notice.toStaff());
        return "administration/notice";
    }

    @PostMapping("/notices/{id}/retry")
    String retry(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, RedirectAttributes redirect) {
        Actor actor = user.actor();
        notices.find(actor, id);
        retry.again(id, actor);
        redirect.addFlashAttribute("message", Text.of("notice.retry.done"));
        return "redirect:/notices/" + id;
    }

    /** In the demo one looks at the respondent's page from here; stays on this host, whatever the public address is. */
    @PostMapping("/notices/{id}/open")
    String open(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        NoticeRow notice = notices.find(user.actor(), id);
        UUID person = notice.personId();
        if (!demo || person == null) {
            throw new NotFound();
        }
        return "redirect:" + URI.create(links.urlOf(person)).getPath();
    }
}
