package dev.kontor.identity.customer;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.customer.Company.Address;
import dev.kontor.identity.customer.Company.Contact;
import dev.kontor.identity.customer.Company.Status;
import dev.kontor.identity.http.Revision;
import dev.kontor.identity.rights.Rules;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A company as the staff sees it: what the ERP says, and the settings profile that is ours (F-028, F-032).
@RestController
@RequestMapping("/api/backoffice/companies/{company}")
class CustomerController {

    private final Companies companies;

    private final CompanyProfiles profiles;

    private final Rules rules;

    CustomerController(Companies companies, CompanyProfiles profiles, Rules rules) {
        this.companies = companies;
        this.profiles = profiles;
        this.rules = rules;
    }

    @Operation(operationId = "readCustomer", summary = "A company with its settings profile")
    @GetMapping
    ResponseEntity<Customer> one(@PathVariable CompanyId company) {
        var found = this.companies.find(company).orElseThrow(NotFoundException::new);
        var terms = this.companies.terms(company, found.isActive());
        return ResponseEntity.ok().eTag(Revision.etag(terms.version())).body(Customer.of(found, terms));
    }

    @Operation(operationId = "putCompanyProfile", summary = "Gives a company a settings profile, or the default one",
            description = """
                    What takes something away from people needs the `confirmation` of a preview of the same change; without it \
                    the answer is 428, and 409 when the numbers have changed meanwhile.""")
    @PutMapping("/settings-profile")
    ResponseEntity<Customer> put(@PathVariable CompanyId company, @RequestBody @Valid PutCompanyProfile command,
            CurrentUser user, @RequestParam(required = false) @Nullable String confirmation,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var profile = command.settingsProfile();
        this.rules.requireProfile(profile);
        this.profiles.put(company, profile, Revision.expected(ifMatch), confirmation, Actor.of(user));
        return one(company);
    }

    record PutCompanyProfile(@Nullable String settingsProfile) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Customer(CompanyId id, String name, String country, String currency, Status status, @Nullable String vatId,
            @Nullable Address address, List<Contact> contacts, @Nullable String settingsProfile, long version) {

        static Customer of(Company company, CompanyTerms terms) {
            return new Customer(company.id(), company.name(), company.country(), company.currency(), company.status(),
                    company.vatId(), company.address(), company.contacts(), terms.settingsProfile(), terms.version());
        }

    }

}
