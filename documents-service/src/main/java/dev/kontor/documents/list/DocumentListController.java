package dev.kontor.documents.list;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.SupplierDay;
import dev.kontor.platform.access.CompanyAccess;

/// Lists of documents by kind, and how many there are.
@RestController
@RequestMapping("/api/companies/{company}/documents")
@Tag(name = "documents")
class DocumentListController {

    private static final int CAP = 1000;

    private final Documents documents;

    private final SupplierDay supplier;

    DocumentListController(Documents documents, SupplierDay supplier) {
        this.documents = documents;
        this.supplier = supplier;
    }

    @GetMapping
    @FilterParameters
    @PageParameters
    @Operation(operationId = "listDocuments", summary = "Documents of one kind, page by page", description = """
            All filters that are given must hold. A page is followed by sending its `next` as `after` with the same \
            filters and sort; documents that arrive meanwhile cause neither gaps nor doubles. Needs the permission \
            `<kind>.read`.""")
    DocumentPage list(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        var request = ListParameters.list(parameters, this.supplier.today());
        access.require(request.filter().kind().permission());
        return DocumentPage.of(request.from(this.documents.within(access)));
    }

    @GetMapping("/count")
    @FilterParameters
    @Operation(operationId = "countDocuments", summary = "How many documents a filter finds, and their sums",
            description = """
                    Counts up to 1000; beyond that `capped` is true and there are no sums. Needs the permission \
                    `<kind>.read`.""")
    DocumentCount count(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        var filter = ListParameters.filter(parameters, this.supplier.today());
        access.require(filter.kind().permission());
        var own = this.documents.within(access);
        var count = own.count(filter.selection(), CAP + 1);
        return count > CAP ? new DocumentCount(CAP, true, null)
                : new DocumentCount(count, false, own.totals(filter.selection()));
    }

}
