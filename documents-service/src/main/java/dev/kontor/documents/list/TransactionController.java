package dev.kontor.documents.list;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.platform.access.CompanyAccess;

/// Everything that a company has dealt with its supplier, whatever kind it is of.
@RestController
@Tag(name = "documents")
class TransactionController {

    private final Documents documents;

    TransactionController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/companies/{company}/transactions")
    @TransactionParameters
    @Parameter(name = "after", in = ParameterIn.QUERY,
            description = "`next` of the page before, with the same filters.",
            schema = @Schema(type = "string", maxLength = 2000))
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows per page.",
            schema = @Schema(type = "integer", minimum = "10", maximum = "200", defaultValue = "50"))
    @Operation(operationId = "listTransactions", summary = "Documents of all kinds, the newest first",
            description = "All filters that are given must hold. A kind that is named needs its permission.")
    DocumentPage list(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        var request = ListParameters.transactions(parameters, readable(access),
                kind -> access.require(kind.permission()));
        return request.kinds().isEmpty() ? new DocumentPage(List.of(), null, null)
                : DocumentPage.of(request.from(this.documents.within(access)));
    }

    static Set<DocumentKind> readable(CompanyAccess access) {
        return Arrays.stream(DocumentKind.values())
            .filter(kind -> access.allows(kind.permission()))
            .collect(Collectors.toUnmodifiableSet());
    }

}
