package kr.smartwork.process;

import java.util.stream.Collectors;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** A sentence in two columns, to be said later in whatever language it is read. */
record BulkText(@Nullable String key, @Nullable String args) {

    private static final String BETWEEN = "\u001f";

    static BulkText of(@Nullable Text text) {
        return text == null
                ? new BulkText(null, null)
                : new BulkText(
                        text.key(), text.args().stream().map(Object::toString).collect(Collectors.joining(BETWEEN)));
    }

    @Nullable
    Text text() {
        if (key == null) {
            return null;
        }
        return args == null || args.isEmpty() ? Text.of(key) : Text.of(key, (Object[]) args.split(BETWEEN, -1));
    }
}
