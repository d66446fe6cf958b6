package kr.smartwork.aggregation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the reports behind a figure to show.
 *
 * @param district code as in a group of {@link Grouping#ORG_UNIT}, or null
 * @param type code as in a group of {@link Grouping#TYPE}, or null
 * @param orgPaths the units the asker may see; empty for all
 */
public record SourceFilter(@Nullable String district, @Nullable String type, List<String> orgPaths) {

    /** Everything. */
    public static final SourceFilter ALL = new SourceFilter(null, null, List.of());

    public SourceFilter {
        orgPaths = List.copyOf(orgPaths);
    }

    String condition() {
        StringBuilder condition = new StringBuilder();
        condition.append(district == null ? "" : " and r.district_code = :district");
        condition.append(type == null ? "" : " and r.facility_type = :type");
        for (int i = 0; i < orgPaths.size(); i++) {
            condition
                    .append(i == 0 ? " and (" : " or ")
                    .append("r.org_path like :path")
                    .append(i);
        }
        return condition.append(orgPaths.isEmpty() ? "" : ")").toString();
    }

    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        if (district != null) {
            params.put("district", district);
        }
        if (type != null) {
            params.put("type", type);
        }
        for (int i = 0; i < orgPaths.size(); i++) {
            params.put("path" + i, orgPaths.get(i) + "%");
        }
        return params;
    }
}
