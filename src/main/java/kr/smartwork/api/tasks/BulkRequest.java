package kr.smartwork.api.tasks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The same for many tasks; {@code action} is {@code claim}, {@code release} or {@code accept}. */
record BulkRequest(@NotBlank String action, @NotEmpty @Size(max = MOST) List<@NotBlank @Size(max = 64) String> ids) {

    private static final int MOST = 200;

    /** What can be done to many tasks. */
    enum Action {
        CLAIM,
        RELEASE,
        ACCEPT
    }
}
