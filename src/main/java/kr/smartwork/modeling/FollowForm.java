package kr.smartwork.modeling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.process.RunningCycles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whose reports are looked at, as the address holds it; what is left out is not narrowed by.
 *
 * @param release number of a release of the model
 * @param orgUnit code of a unit
 * @param element a step whose districts and cycles are listed
 */
record FollowForm(
        @Nullable Integer release,
        @Nullable UUID program,
        @Nullable UUID cycle,
        @Nullable String orgUnit,
        @Nullable String element) {

    FollowForm {
        orgUnit = orgUnit == null || orgUnit.isBlank() ? null : orgUnit.strip();
        element = element == null || element.isBlank() ? null : element.strip();
    }

    boolean includes(RunningCycles.Running one) {
        return (release == null || release == one.release())
                && (program == null || program.equals(one.programId()))
                && (cycle == null || cycle.equals(one.id()));
    }

    /** The address of the same figures with the districts and cycles of a step. */
    public String at(String key, String step) {
        return address(key, "", new FollowForm(release, program, cycle, orgUnit, step)) + "#places";
    }

    /** The address of the same figures of one unit only. */
    public String in(String key, String unit) {
        return address(key, "", new FollowForm(release, program, cycle, unit, element));
    }

    /** The address of the numbers alone. */
    public String figures(String key) {
        return address(key, "/figures", this);
    }

    private static String address(String key, String page, FollowForm form) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "release", form.release);
        put(said, "program", form.program);
        put(said, "cycle", form.cycle);
        put(said, "orgUnit", form.orgUnit);
        put(said, "element", form.element);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/models/{key}/follow" + page);
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        said.put("key", key);
        return address.encode().buildAndExpand(said).toUriString();
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
