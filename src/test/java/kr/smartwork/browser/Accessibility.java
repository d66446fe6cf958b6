package kr.smartwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** WCAG 2.2 AA as far as axe can tell. */
public final class Accessibility {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Halfway from one colour to the other a button has a contrast that nobody reads it with. */
    private static final String AT_REST = "document.getAnimations()"
            + ".filter((one) => one instanceof CSSTransition).forEach((one) => one.finish())";

    private Accessibility() {}

    /** Fails with rule, help and elements for each violation on the page as it is now. */
    public static void check(Page page) {
        page.evaluate(AT_REST);
        List<Rule> violations =
                new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations();

        assertThat(violations.stream().map(Accessibility::describe))
                .as(page.url())
                .isEmpty();
    }

    private static String describe(Rule rule) {
        String elements = rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining("\n    "));
        return rule.getId() + ": " + rule.getHelp() + "\n    " + elements;
    }
}
