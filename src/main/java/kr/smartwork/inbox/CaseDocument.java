package kr.smartwork.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.ReportFiles.ReportFile;
import org.jspecify.annotations.Nullable;

/**
 * A photo or document of a case.
 *
 * @param versions numbers of the versions that name it, the newest first; none for what was photographed at a visit
 */
record CaseDocument(ReportFile file, List<Integer> versions) {

    /** What any version names and what was photographed at visits, the newest first; an upload that was never sent is none. */
    static List<CaseDocument> of(CaseFile file, List<ReportFile> files) {
        List<CaseDocument> documents = files.stream()
                .map(one -> new CaseDocument(one, naming(one, file)))
                .filter(document -> document.ofVisit() || !document.versions().isEmpty())
                .toList();
        return documents.stream()
                .sorted((one, other) ->
                        other.file().uploadedAt().compareTo(one.file().uploadedAt()))
                .toList();
    }

    /** An official photographed it on the spot. */
    public boolean ofVisit() {
        return file.ofVisit();
    }

    /** The question that it answers, in the words of the form of its newest version. */
    public String question(CaseFile of, Locale locale) {
        return of.version(versions.get(0))
                .map(version -> version.form().schema().label(file.field(), locale))
                .orElse(file.field());
    }

    private static List<Integer> naming(ReportFile one, CaseFile file) {
        String id = one.id().toString();
        return file.versions().stream()
                .filter(version -> words(version.answers().answers()).anyMatch(id::equals))
                .map(CaseFile.Version::number)
                .toList();
    }

    private static Stream<String> words(@Nullable Object answer) {
        if (answer instanceof Map<?, ?> several) {
            return several.values().stream().flatMap(CaseDocument::words);
        }
        if (answer instanceof Collection<?> several) {
            return several.stream().flatMap(CaseDocument::words);
        }
        return answer instanceof String word ? Stream.of(word) : Stream.empty();
    }
}
