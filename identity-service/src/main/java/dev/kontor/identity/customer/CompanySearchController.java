package dev.kontor.identity.customer;

import dev.kontor.identity.customer.CompanySearch.FoundCompany;
import dev.kontor.platform.paging.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The staff's way to a company.
@RestController
class CompanySearchController {

    private final CompanySearch companies;

    CompanySearchController(CompanySearch companies) {
        this.companies = companies;
    }

    @Operation(operationId = "findCompanies",
            summary = "Companies whose number or name begins with the words of the query")
    @GetMapping("/api/backoffice/companies")
    Page<FoundCompany> find(@RequestParam(defaultValue = "") @Size(max = 100) String query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(10) @Max(200) int size) {
        return this.companies.find(query, after, size);
    }

}
