package kr.smartwork.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the facility list.
 *
 * @param next cursor of the part that follows; null at the end
 */
public record FacilityPage(List<FacilityItem> items, @Nullable String next) {

    public FacilityPage {
        items = List.copyOf(items);
    }
}
