package kr.smartwork.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.registry.OrgKind;
import org.junit.jupiter.api.Test;

class CityGeneratorTest {

    private final City city = new CityGenerator().generate(500);

    @Test
    void isTheSameEveryTime() {
        assertThat(described(new CityGenerator().generate(500))).isEqualTo(described(city));
    }

    @Test
    void aLargerCityBeginsWithTheSmallerOne() {
        City larger = new CityGenerator().generate(700);
        assertThat(described(larger).subList(0, 500)).isEqualTo(described(city));
    }

    @Test
    void hasNineDistrictsWithTeams() {
        Map<OrgKind, Long> kinds = city.units().stream().collect(groupingBy(City.Unit::kind, counting()));
        assertThat(kinds).containsEntry(OrgKind.DISTRICT, 9L).containsEntry(OrgKind.TEAM, 28L);
    }

    @Test
    void reachesNobodyReal() {
        assertThat(city.persons()).allSatisfy(person -> {
            assertThat(person.mobile() == null || person.mobile().matches("010-0000-\\d{4}"))
                    .isTrue();
            assertThat(person.mail() == null || person.mail().endsWith("@example.com"))
                    .isTrue();
        });
        assertThat(city.facilities())
                .allSatisfy(home -> assertThat(home.phone()).matches("053-000-\\d{4}"));
        assertThat(city.staff()).allSatisfy(one -> assertThat(one.officePhone()).matches("053-000-\\d{4}"));
    }

    @Test
    void leavesAFewFacilitiesUnreachable() {
        Set<UUID> silent = city.persons().stream()
                .filter(person -> person.mail() == null && person.mobile() == null)
                .map(City.Resident::id)
                .collect(Collectors.toSet());
        Map<UUID, List<City.Link>> byFacility = city.contacts().stream().collect(groupingBy(City.Link::facilityId));
        assertThat(byFacility).hasSize(500);
        assertThat(byFacility.values())
                .filteredOn(links -> links.stream().allMatch(link -> silent.contains(link.personId())))
                .hasSize(3);
    }

    @Test
    void givesSomePersonsSeveralFacilities() {
        Map<UUID, Long> homes = city.contacts().stream().collect(groupingBy(City.Link::personId, counting()));
        assertThat(homes.values()).filteredOn(count -> count > 1).hasSizeGreaterThan(20);
    }

    @Test
    void givesTheOfficialALargeShareOfTheDistrict() {
        UUID official = idOf("official");
        Set<String> own = city.duties().stream()
                .filter(duty -> official.equals(duty.staffId()))
                .map(duty -> duty.unit().code() + " " + duty.type())
                .collect(Collectors.toSet());
        List<City.Home> district = city.facilities().stream()
                .filter(home -> home.unit().path().startsWith("/city/jung/"))
                .toList();
        assertThat(district).hasSizeGreaterThan(80);
        assertThat(district)
                .filteredOn(home -> own.contains(home.unit().code() + " " + home.type()))
                .hasSizeBetween(district.size() / 3, district.size() * 2 / 3);
    }

    @Test
    void leavesSomeWorkToTheTeam() {
        assertThat(city.duties()).anyMatch(duty -> duty.staffId() == null);
    }

    @Test
    void namesEachFacilityOnceEvenInALargeCity() {
        City large = new CityGenerator().generate(20_000);
        assertThat(large.facilities()).extracting(City.Home::name).doesNotHaveDuplicates();
    }

    private UUID idOf(String username) {
        return city.staff().stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> described(City city) {
        Map<UUID, String> persons = city.persons().stream()
                .collect(
                        Collectors.toMap(City.Resident::id, person -> person.name() + person.mail() + person.mobile()));
        Map<UUID, String> contacts = city.contacts().stream()
                .collect(groupingBy(
                        City.Link::facilityId,
                        Collectors.mapping(link -> persons.get(link.personId()), Collectors.joining())));
        return city.facilities().stream()
                .map(home -> String.join(
                        "|",
                        home.code(),
                        home.name(),
                        home.type(),
                        home.unit().code(),
                        home.address(),
                        home.latitude().toPlainString(),
                        String.valueOf(home.capacity()),
                        String.valueOf(home.staffCount()),
                        contacts.get(home.id())))
                .toList();
    }
}
