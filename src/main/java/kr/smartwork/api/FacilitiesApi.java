package kr.smartwork.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Locale;
import kr.smartwork.registry.FacilityDirectory;
import kr.smartwork.registry.FacilityPage;
import kr.smartwork.registry.FacilitySearch;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.registry.intake.FacilityImport;
import kr.smartwork.registry.intake.ImportReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The facility register for programs. */
@RestController
@RequestMapping("/api/v1/facilities")
@Tag(name = "facilities", description = "api.facilities")
class FacilitiesApi {

    private final FacilityDirectory directory;
    private final FacilityImport facilityImport;
    private final ImportAnswers answers;

    FacilitiesApi(FacilityDirectory directory, FacilityImport facilityImport, ImportAnswers answers) {
        this.directory = directory;
        this.facilityImport = facilityImport;
        this.answers = answers;
    }

    @GetMapping
    @Operation(summary = "api.facilities.list")
    Listing<FacilityEntry> list(
            @AuthenticationPrincipal StaffUser user,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String orgUnit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listing.USUAL_LIMIT) int limit,
            Locale locale) {
        FacilitySearch search = new FacilitySearch(query, type, orgUnit, FacilitySearch.Standing.ALL, cursor, limit);
        FacilityPage page = directory.search(user.actor(), search);
        return Listing.of(page.items(), item -> FacilityEntry.of(item, locale), page.next());
    }

    /** A dry run unless asked otherwise. What is refused is a problem document with the same figures and errors. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "api.facilities.import")
    ResponseEntity<Object> take(
            @AuthenticationPrincipal StaffUser user,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean partial,
            Locale locale)
            throws IOException {
        if (dryRun) {
            ImportReport report = facilityImport.dryRun(user.actor(), file.getBytes());
            return ResponseEntity.ok(answers.answer(report, locale));
        }
        ImportReport report = facilityImport.store(user.actor(), file.getBytes(), partial);
        return report.stored()
                ? ResponseEntity.ok(answers.answer(report, locale))
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(answers.refusal(report, locale));
    }
}
