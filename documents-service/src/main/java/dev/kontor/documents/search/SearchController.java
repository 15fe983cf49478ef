package dev.kontor.documents.search;

import java.util.Arrays;
import java.util.stream.Stream;

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

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentSummary;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.Freshness;
import dev.kontor.platform.access.CompanyAccess;

/// Finds documents of any kind by what stands on them.
@RestController
@Tag(name = "documents")
class SearchController {

    private static final int MOST = 20;

    private final Documents documents;

    SearchController(Documents documents) {
        this.documents = documents;
    }

    /// Asks each kind by itself, so that one with many hits does not hide the others, and
    /// stops at 20 in each.
    @GetMapping("/api/companies/{company}/search")
    @Parameter(name = "q", in = ParameterIn.QUERY, required = true,
            description = "Beginning of a number, commission or customer reference; case does not matter.",
            schema = @Schema(type = "string", minLength = 1, maxLength = 120))
    @Operation(operationId = "searchDocuments", summary = "Documents of every kind by number, commission or reference",
            description = "Only kinds the caller may read.")
    SearchResult search(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        var term = SearchTerm.of(parameters);
        var own = this.documents.within(access);
        var found = Arrays.stream(DocumentKind.values())
            .filter(kind -> access.allows(kind.permission()))
            .flatMap(kind -> Stream.concat(own.rowsByNumber(kind, term.number(), MOST).stream(),
                    own.rowsByWord(kind, term.word(), MOST).stream()))
            .distinct()
            .sorted(term.bestFirst())
            .limit(MOST)
            .toList();
        return new SearchResult(found.stream().map(DocumentSummary::of).toList(), Freshness.of(found));
    }

}
