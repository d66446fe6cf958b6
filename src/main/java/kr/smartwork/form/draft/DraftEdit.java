package kr.smartwork.form.draft;

import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/** One change of a draft, which becomes one step that can be undone. See {@link DraftEdits}. */
@FunctionalInterface
public interface DraftEdit {

    /**
     * Changes the form.
     *
     * @return what was done, in words
     * @throws InvalidInput if it cannot be done as typed; the changed form is then thrown away
     */
    Text apply(DraftForm form);
}
