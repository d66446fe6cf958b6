package kr.smartwork.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as colleagues and respondents see them.
 *
 * @param officePhone the number to call back, or null
 * @param orgUnitId the unit they sit in
 * @param team that unit's Korean name
 * @param teamEn that unit's English name, or null
 */
public record Official(
        UUID id,
        String username,
        String name,
        @Nullable String officePhone,
        UUID orgUnitId,
        String team,
        @Nullable String teamEn) {}
