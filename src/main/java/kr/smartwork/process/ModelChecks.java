package kr.smartwork.process;

import java.util.Set;
import java.util.stream.Collectors;
import kr.smartwork.form.FormVersion;
import kr.smartwork.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@link ModelRules} with the forms that are published here. */
@Component
public class ModelChecks {

    private final Forms forms;

    ModelChecks(Forms forms) {
        this.forms = forms;
    }

    /**
     * Checks a model. Never throws for what is in the file.
     *
     * @param key the process id it must have; null for a file without a name yet
     */
    public ModelCheck check(byte[] bpmn, @Nullable String key) {
        Set<String> published = forms.all().stream().map(FormVersion::code).collect(Collectors.toSet());
        return ModelRules.check(bpmn, key, published);
    }
}
