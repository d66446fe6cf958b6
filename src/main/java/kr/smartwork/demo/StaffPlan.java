package kr.smartwork.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Who works where and is in charge of what. The first district has the accounts {@code supervisor} and {@code official},
 * the second {@code official2}; everybody else is there to be seen and cannot log in.
 */
final class StaffPlan {

    private final CityPlan plan;
    private final PersonNames names;
    private final List<City.Staff> staff = new ArrayList<>();
    private final List<City.StaffRole> roles = new ArrayList<>();
    private final List<City.Duty> duties = new ArrayList<>();

    StaffPlan(CityPlan plan, PersonNames names) {
        this.plan = plan;
        this.names = names;
        employ("admin", plan.cityTeam(), Role.ADMIN, plan.city(), true);
        // Whoever publishes a cycle of the whole city supervises all of it.
        roles.add(new City.StaffRole(staff.get(0), Role.SUPERVISOR, plan.city()));
        // What the designer changes takes a second person.
        roles.add(new City.StaffRole(staff.get(0), Role.RELEASER, plan.city()));
        employ("designer", plan.cityTeam(), Role.DESIGNER, plan.city(), true);
        for (int i = 0; i < District.ALL.size(); i++) {
            employ(District.ALL.get(i), i);
        }
    }

    List<City.Staff> staff() {
        return staff;
    }

    List<City.StaffRole> roles() {
        return roles;
    }

    List<City.Duty> duties() {
        return duties;
    }

    private void employ(District district, int index) {
        City.Unit all = plan.unit(district);
        String supervisor = index == 0 ? "supervisor" : district.code() + "-supervisor";
        employ(supervisor, plan.unit(district, Team.HEALTH), Role.SUPERVISOR, all, index == 0);
        String first = List.of("official", "official2").stream()
                .skip(index)
                .findFirst()
                .orElse(district.code() + "-official-1");
        UUID care = employ(first, plan.unit(district, Team.WELFARE), Role.OFFICIAL, all, index < 2);
        UUID clinics =
                employ(district.code() + "-official-2", plan.unit(district, Team.HEALTH), Role.OFFICIAL, all, false);
        UUID welfare =
                employ(district.code() + "-official-3", plan.unit(district, Team.WELFARE), Role.OFFICIAL, all, false);
        for (FacilityKind kind : FacilityKind.values()) {
            UUID inCharge = inCharge(kind, index, care, clinics, welfare);
            duties.add(new City.Duty(plan.unit(district, kind.team()), kind.code(), inCharge));
        }
    }

    /** Night life is nobody's in particular, and the smallest districts leave more to the team. */
    private static @Nullable UUID inCharge(FacilityKind kind, int index, UUID care, UUID clinics, UUID welfare) {
        return switch (kind) {
            case NURSING_HOSPITAL, NURSING_HOME, SENIOR_WELFARE -> care;
            case HOSPITAL, MENTAL_HEALTH -> clinics;
            case DISABLED_WELFARE -> index % 4 == 3 ? null : welfare;
            case DAYCARE -> index % 3 == 2 ? null : welfare;
            case NIGHTLIFE -> null;
        };
    }

    private UUID employ(String username, City.Unit team, Role role, City.Unit grantedFor, boolean demoLogin) {
        String phone = "053-000-%04d".formatted(staff.size() + 1);
        City.Staff person = new City.Staff(Ids.next(), username, names.next(), team, phone, demoLogin);
        staff.add(person);
        roles.add(new City.StaffRole(person, role, grantedFor));
        return person.id();
    }
}
