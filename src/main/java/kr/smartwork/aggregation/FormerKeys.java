package kr.smartwork.aggregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.form.FormSchema;

/** Lets answers of earlier versions of a form count under the keys that the form asks them by now. */
final class FormerKeys {

    private final List<Map.Entry<String, String>> entries;

    FormerKeys(FormSchema form) {
        entries = List.copyOf(form.formerKeys().entrySet());
    }

    /** These keys and those under which the same was asked before. */
    List<String> with(Collection<String> keys) {
        List<String> all = new ArrayList<>(keys);
        entries.stream()
                .filter(entry -> keys.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .forEach(all::add);
        return all;
    }

    /** SQL for the key of now of what a column holds; needs {@link #params}. */
    String keyOfNow(String column) {
        if (entries.isEmpty()) {
            return column;
        }
        StringBuilder sql = new StringBuilder("case ").append(column);
        for (int i = 0; i < entries.size(); i++) {
            sql.append(" when :former").append(i).append(" then :now").append(i);
        }
        return sql.append(" else ").append(column).append(" end").toString();
    }

    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            params.put("now" + i, entries.get(i).getKey());
            params.put("former" + i, entries.get(i).getValue());
        }
        return params;
    }
}
