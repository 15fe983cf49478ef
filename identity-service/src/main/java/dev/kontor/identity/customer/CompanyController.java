package dev.kontor.identity.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.customer.Company.Address;
import dev.kontor.identity.customer.Company.Contact;
import dev.kontor.identity.customer.Company.Status;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.problem.NotFoundException;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Shows a member its company (F-045, F-047).
@RestController
class CompanyController {

    private final Companies companies;

    CompanyController(Companies companies) {
        this.companies = companies;
    }

    @Operation(operationId = "readCompany", summary = "The company as the ERP describes it")
    @GetMapping("/api/companies/{company}")
    @Requires("company.read")
    CompanyDetails company(CompanyAccess access) {
        return this.companies.find(access.company()).map(CompanyDetails::of).orElseThrow(NotFoundException::new);
    }

    /// It never changes under its name, and is nothing but a picture to whoever opens it.
    @Operation(operationId = "readContactPhoto", summary = "The picture of a contact person")
    @GetMapping(value = "/api/companies/{company}/contacts/photos/{photo}",
            produces = { MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE, "image/webp" })
    @Requires("company.read")
    ResponseEntity<byte[]> photo(CompanyAccess access, @PathVariable String photo) {
        var found = this.companies.photo(access.company(), photo).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(found.mediaType()))
            .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable())
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .body(found.data().getData());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Company")
    record CompanyDetails(CompanyId id, String name, String country, String currency, Status status,
            @Nullable String vatId, @Nullable Address address, @Nullable String email, @Nullable String phone,
            @Nullable String website, List<Contact> contacts, Instant asOf) {

        static CompanyDetails of(Company company) {
            return new CompanyDetails(company.id(), company.name(), company.country(), company.currency(),
                    company.status(), company.vatId(), company.address(), company.email(), company.phone(),
                    company.website(), company.contacts(), company.asOf());
        }

    }

}
