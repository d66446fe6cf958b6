package kr.smartwork.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the city, the same every time (but for the ids); a larger city begins with the facilities of a smaller one.
 * Nothing in it is real: mobile numbers are 010-0000-nnnn, office numbers 053-000-nnnn, mails end in example.com.
 */
final class CityGenerator {

    /** By number in the list: nobody can be reached there, so that opening a cycle has something to warn of. */
    private static final Set<Integer> UNREACHABLE = Set.of(7, 168, 333);

    private final Dice dice = new Dice(20_200_218L);
    private final CityPlan plan = new CityPlan();
    private final PersonNames personNames = new PersonNames(dice);
    private final PlaceNames placeNames = new PlaceNames(dice);
    private final StaffPlan staffPlan = new StaffPlan(plan, personNames);
    private final List<City.Home> facilities = new ArrayList<>();
    private final List<City.Resident> persons = new ArrayList<>();
    private final List<City.Link> contacts = new ArrayList<>();
    private final Map<District, List<City.Resident>> heads = new HashMap<>();

    City generate(int size) {
        for (int number = 1; number <= size; number++) {
            District district = dice.pick(District.ALL, District::weight);
            City.Home home = home(number, district);
            facilities.add(home);
            addContacts(home, number, district);
        }
        return new City(
                plan.all(),
                Arrays.stream(FacilityKind.values()).map(FacilityKind::type).toList(),
                staffPlan.staff(),
                staffPlan.roles(),
                staffPlan.duties(),
                facilities,
                persons,
                contacts);
    }

    private City.Home home(int number, District district) {
        FacilityKind kind = dice.pick(List.of(FacilityKind.values()), FacilityKind::weight);
        String name = placeNames.facility(kind, district);
        int capacity = Math.min(900, dice.skewed(kind.medianCapacity()));
        int staffCount = Math.max(2, (int) Math.round(capacity * kind.staffPerPlace()));
        return new City.Home(
                Ids.next(),
                "F%05d".formatted(number),
                name,
                kind.code(),
                plan.unit(district, kind.team()),
                placeNames.address(district),
                degrees(36.9),
                degrees(130.1),
                "053-000-%04d".formatted(number % 10_000),
                capacity,
                staffCount,
                managingBody(kind),
                LocalDate.of(dice.between(1988, 2024), dice.between(1, 12), dice.between(1, 28)));
    }

    private @Nullable String managingBody(FacilityKind kind) {
        String body = dice.pick(List.of("온빛", "다사랑", "한울", "큰빛", "세움", "동행"));
        boolean welfare = kind.team() == Team.WELFARE;
        return welfare && dice.percent(60) ? "사회복지법인 " + body : null;
    }

    /** A place in the open sea, where no city is. */
    private BigDecimal degrees(double from) {
        return BigDecimal.valueOf(Math.round(from * 1_000_000) + dice.between(0, 180_000), 6);
    }

    private void addContacts(City.Home home, int number, District district) {
        boolean reachable = !UNREACHABLE.contains(number);
        List<City.Resident> known = heads.computeIfAbsent(district, any -> new ArrayList<>());
        // One in eight is run by someone who already runs another facility of the district.
        City.Resident first = reachable && !known.isEmpty() && dice.percent(12) ? dice.pick(known) : person(reachable);
        contacts.add(new City.Link(home.id(), first.id(), 1));
        if (reachable) {
            known.add(first);
        }
        if (reachable && dice.percent(45)) {
            contacts.add(new City.Link(home.id(), person(true).id(), 2));
        }
    }

    private City.Resident person(boolean reachable) {
        int number = persons.size() + 1;
        City.Resident person = new City.Resident(
                Ids.next(),
                personNames.next(),
                reachable ? "person%05d@example.com".formatted(number) : null,
                reachable ? "010-0000-%04d".formatted(number % 10_000) : null);
        persons.add(person);
        return person;
    }
}
