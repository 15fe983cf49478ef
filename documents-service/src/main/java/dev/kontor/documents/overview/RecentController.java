package dev.kontor.documents.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.data.domain.Sort;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.DocumentIndexes;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentSummary;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.Selection;
import dev.kontor.documents.parameters.Parameters;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;

/// The quotes that changed last (F-049).
@RestController
@Tag(name = "documents")
class RecentController {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "asOf");

    private static final int USUAL = 8;

    private static final int MOST = 20;

    private final Documents documents;

    RecentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/companies/{company}/recent-quotes")
    @Requires("quotes.read")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "How many.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "20", defaultValue = "8"))
    @Operation(operationId = "listRecentQuotes", summary = "The quotes that changed last, the latest first",
            description = "Needs the permission `quotes.read`.")
    List<RecentQuote> recent(CompanyAccess access, @RequestParam MultiValueMap<String, String> values) {
        var selection = new Selection(Set.of(DocumentKind.QUOTE), List.of(), DocumentIndexes.BY_CHANGE);
        return this.documents.within(access)
            .rows(selection, LATEST_FIRST, size(values))
            .stream()
            .map(row -> new RecentQuote(DocumentSummary.of(row), row.moment("asOf")))
            .toList();
    }

    private static int size(Map<String, List<String>> values) {
        var parameters = new Parameters(values, Set.of("size"));
        var size = parameters.one("size", RecentController::readSize, "out-of-range", 1, MOST);
        parameters.done();
        return Objects.requireNonNullElse(size, USUAL);
    }

    private static Optional<Integer> readSize(String text) {
        return Optional.of(text)
            .filter(it -> it.length() < 4 && it.chars().allMatch(c -> c >= '0' && c <= '9'))
            .map(Integer::valueOf)
            .filter(size -> size >= 1 && size <= MOST);
    }

    @Schema(description = "A quote, and when it changed last.")
    record RecentQuote(DocumentSummary quote,
            @Schema(description = "Time of the ERP event that made it what it is.") Instant changedAt) {
    }

}
