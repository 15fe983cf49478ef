package dev.kontor.documents.overview;

import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.CompanyDocuments;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentSummary;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.Freshness;
import dev.kontor.platform.access.CompanyAccess;

/// What is new, by kind, for the landing page.
@RestController
@Tag(name = "documents")
class OverviewController {

    private static final int CAP = 1000;

    private static final int LATEST = 3;

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "issuedOn", "number");

    private final Documents documents;

    OverviewController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/companies/{company}/documents/overview")
    @Operation(operationId = "getDocumentsOverview", summary = "How many there are of each kind, and the newest",
            description = "Only kinds the caller may read. An empty list when there are none.")
    List<KindOverview> overview(CompanyAccess access) {
        var own = this.documents.within(access);
        return Arrays.stream(DocumentKind.values())
            .filter(kind -> access.allows(kind.permission()))
            .map(kind -> overview(kind, own))
            .toList();
    }

    private static KindOverview overview(DocumentKind kind, CompanyDocuments own) {
        var count = own.count(kind, List.of(), CAP + 1);
        var latest = own.rows(kind, List.of(), NEWEST_FIRST, LATEST);
        return new KindOverview(kind, Math.min(count, CAP), count > CAP,
                latest.stream().map(DocumentSummary::of).toList(), Freshness.of(latest));
    }

}
