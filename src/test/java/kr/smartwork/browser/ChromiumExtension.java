package kr.smartwork.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives {@link BrowserTest}s their pages, all from one browser process, each in a context without cookies. */
class ChromiumExtension implements ExecutionCondition, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ChromiumExtension.class);
    private static final Set<Class<?>> GIVEN = Set.of(Browser.class, BrowserContext.class, Page.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        if (Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException("No Chromium on the PATH, and -Dbrowser.required=true asks for one.");
        }
        System.err.println("!!! SKIPPED " + test.getDisplayName() + ": no Chromium on the PATH. Install it (Debian: "
                + "apt-get install chromium) to run the browser tests. !!!");
        return ConditionEvaluationResult.disabled("No Chromium on the PATH");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> wanted = parameter.getParameter().getType();
        if (wanted == Browser.class) {
            return browser(test);
        }
        BrowserContext context = context(test);
        return wanted == Page.class ? context.newPage() : context;
    }

    private static BrowserContext context(ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        "context", key -> new OpenContext(browser(test).newContext()), OpenContext.class)
                .context();
    }

    private static Browser browser(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        "chromium", key -> new Chromium(Chromium.find().orElseThrow()), Chromium.class)
                .browser();
    }

    private record OpenContext(BrowserContext context) implements ExtensionContext.Store.CloseableResource {

        @Override
        public void close() {
            context.close();
        }
    }
}
