package kr.smartwork.registry.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.smartwork.registry.FacilityType;
import org.jspecify.annotations.Nullable;

/** Facility types by code, Korean or English name. */
final class TypeLookup {

    private final Map<String, String> codes = new HashMap<>();
    private final String names;

    TypeLookup(List<FacilityType> types) {
        for (FacilityType type : types) {
            codes.put(FacilityColumn.plain(type.code()), type.code());
            codes.put(FacilityColumn.plain(type.name()), type.code());
            codes.put(FacilityColumn.plain(type.nameEn()), type.code());
        }
        names = types.stream().map(FacilityType::name).collect(Collectors.joining(", "));
    }

    @Nullable
    String find(String cell) {
        return codes.get(FacilityColumn.plain(cell));
    }

    /** What one may write. */
    String names() {
        return names;
    }
}
