package kr.smartwork.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.smartwork.form.Severity;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.report.ReportFilter;
import kr.smartwork.report.ReportList;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.SampleList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The lists of a cycle's reports as supervisors filter them, and the samples of what was accepted by rule, read from their
 * addresses; anything else is no list of ours.
 */
@Component
class ReportLists {

    private static final Pattern ADDRESS = Pattern.compile("/cycles/([0-9a-fA-F-]{36})/reports(?:\\?[\\x21-\\x7e]*)?");

    private static final Pattern SAMPLE = Pattern.compile("/cycles/([0-9a-fA-F-]{36})/review/samples/([1-9]\\d{0,5})");

    private final ReportList reports;
    private final SampleList samples;

    ReportLists(ReportList reports, SampleList samples) {
        this.reports = reports;
        this.samples = samples;
    }

    /** Whether an address is such a list. */
    static boolean is(String address) {
        return ADDRESS.matcher(address).matches() || SAMPLE.matcher(address).matches();
    }

    /** What stands beside a report in the list; empty when the reader does not see the report, or it is of another cycle. */
    Optional<ReportList.Neighbours> neighbours(Actor actor, String address, UUID report) {
        Matcher sample = SAMPLE.matcher(address);
        if (sample.matches()) {
            return inSample(
                    samples.items(
                            UUID.fromString(sample.group(1)),
                            Integer.parseInt(sample.group(2)),
                            actor.paths(Role.SUPERVISOR)),
                    report);
        }
        Matcher list = ADDRESS.matcher(address);
        if (!list.matches()) {
            return Optional.empty();
        }
        MultiValueMap<String, String> said =
                UriComponentsBuilder.fromUriString(address).build().getQueryParams();
        return reports.neighbours(UUID.fromString(list.group(1)), filter(said), actor.paths(), report);
    }

    private static Optional<ReportList.Neighbours> inSample(List<SampleList.Item> items, UUID report) {
        return IntStream.range(0, items.size())
                .filter(at -> items.get(at).reportId().equals(report))
                .mapToObj(at -> new ReportList.Neighbours(at(items, at - 1), at(items, at + 1)))
                .findFirst();
    }

    private static ReportList.@Nullable Neighbour at(List<SampleList.Item> items, int place) {
        return place < 0 || place >= items.size()
                ? null
                : new ReportList.Neighbour(
                        items.get(place).reportId(), items.get(place).facilityName());
    }

    private static ReportFilter filter(MultiValueMap<String, String> said) {
        String field = one(said, "field");
        return new ReportFilter(
                several(ReportState.class, said.get("state")),
                one(said, "orgUnit"),
                one(said, "type"),
                several(Severity.class, said.get("severity")).stream()
                        .findFirst()
                        .orElse(null),
                several(ReportFilter.Trait.class, said.get("trait")),
                one(said, "text"),
                field == null || field.isBlank() ? null : new ReportFilter.Answered(field, one(said, "option")),
                one(said, "step"));
    }

    private static @Nullable String one(MultiValueMap<String, String> said, String name) {
        String word = said.getFirst(name);
        return word == null || word.isEmpty() ? null : UriUtils.decode(word.replace('+', ' '), StandardCharsets.UTF_8);
    }

    /** What is none of its values is not asked for. */
    private static <E extends Enum<E>> Set<E> several(Class<E> type, @Nullable List<@Nullable String> words) {
        List<String> named = words == null
                ? List.of()
                : words.stream()
                        .filter(word -> word != null)
                        .flatMap(word -> Arrays.stream(
                                UriUtils.decode(word, StandardCharsets.UTF_8).split(",")))
                        .toList();
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> named.contains(value.name()))
                .collect(Collectors.toSet());
    }
}
