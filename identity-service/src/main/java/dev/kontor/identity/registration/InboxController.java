package dev.kontor.identity.registration;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.customer.Company;
import dev.kontor.identity.http.Revision;
import dev.kontor.identity.membership.Offers;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.registration.Registration.Proof;
import dev.kontor.identity.registration.Registration.State;
import dev.kontor.identity.rights.Grants;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The staff's inbox of registrations (F-005).
@RestController
@RequestMapping("/api/backoffice/registrations")
class InboxController {

    private static final int MANY = 100;

    private final Registrations registrations;

    private final RegistrationService service;

    private final Companies companies;

    private final Offers offers;

    InboxController(Registrations registrations, RegistrationService service, Companies companies, Offers offers) {
        this.registrations = registrations;
        this.service = service;
        this.companies = companies;
        this.offers = offers;
    }

    @Operation(operationId = "listRegistrations", summary = "Registrations, the newest first",
            description = """
                    Each word of `query` must begin a word of the person's name or address, or of the company's name or number.""")
    @GetMapping
    Page<RegistrationSummary> all(@RequestParam(defaultValue = "") @Size(max = 100) String query,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(10) @Max(200) int size) {
        return this.registrations.page(query, state, after, size).map(this::summary);
    }

    @Operation(operationId = "countRegistrations", summary = "How many registrations wait, up to 100")
    @GetMapping("/waiting")
    WaitingRegistrations waiting() {
        return new WaitingRegistrations(this.registrations.waiting(MANY));
    }

    @Operation(operationId = "readRegistrationSettings", summary = "Whether registrations are approved by a rule")
    @GetMapping("/settings")
    ResponseEntity<RegistrationRule> settings() {
        return answer(this.registrations.settings());
    }

    @Operation(operationId = "putRegistrationSettings", summary = "Has registrations approved by a rule, or not")
    @PutMapping("/settings")
    ResponseEntity<RegistrationRule> turn(@RequestBody @Valid PutRegistrationRule command, CurrentUser user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(this.service.turn(command.approveByVatId(), Revision.expected(ifMatch), Actor.of(user)));
    }

    @Operation(operationId = "readRegistration", summary = "What was typed, beside what the ERP knows of the company")
    @GetMapping("/{id}")
    ResponseEntity<RegistrationView> one(@PathVariable UUID id) {
        return answer(this.registrations.find(id.toString()).orElseThrow(NotFoundException::new));
    }

    @Operation(operationId = "decideRegistration", summary = "Approves or rejects a registration",
            description = "The same decision again changes nothing. Approved, the person is written to.")
    @PutMapping("/{id}/decision")
    ResponseEntity<RegistrationView> decide(@PathVariable UUID id, @RequestBody @Valid DecideRegistration command,
            CurrentUser user, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var approved = command.state() == State.APPROVED;
        var offer = this.offers.toStaff();
        var groups = Objects.requireNonNullElse(command.accessGroups(), List.of(Grants.CUSTOMERS_GROUP));
        return answer(this.service.decide(id.toString(), command.state(), command.reasonIfAny(),
                approved ? offer.profile(command.settingsProfile()) : null,
                approved ? offer.groups(groups) : new HashSet<>(), Revision.expected(ifMatch), Actor.of(user)));
    }

    private RegistrationSummary summary(Registration it) {
        return new RegistrationSummary(it.id(), it.company(), name(it.company()), it.email(), it.names().firstName(),
                it.names().lastName(), it.state(), it.requestedAt());
    }

    private String name(CompanyId company) {
        return this.companies.find(company).map(Company::name).orElse(company.value());
    }

    private ResponseEntity<RegistrationView> answer(Registration it) {
        return ResponseEntity.ok()
            .eTag(Revision.etag(it.revision()))
            .cacheControl(CacheControl.noStore())
            .body(RegistrationView.of(it, this.companies.find(it.company()).orElse(null)));
    }

    private static ResponseEntity<RegistrationRule> answer(RegistrationSettings settings) {
        return ResponseEntity.ok()
            .eTag(Revision.etag(settings.revision()))
            .body(new RegistrationRule(settings.approveByVatId(), settings.revision()));
    }

    record WaitingRegistrations(long count) {
    }

    record PutRegistrationRule(@NotNull Boolean approveByVatId) {
    }

    record RegistrationRule(boolean approveByVatId, long version) {
    }

    record DecideRegistration(@NotNull State state, @Nullable @Size(max = 1000) String reason,
            @Nullable String settingsProfile, @Nullable @Size(max = 50) List<@NotNull String> accessGroups) {

        @Nullable String reasonIfAny() {
            if (this.state == State.REQUESTED) {
                throw new InvalidRequestException("state", "unknown-value", "APPROVED, REJECTED");
            }
            if (this.state == State.APPROVED) {
                return null;
            }
            if (this.reason == null || this.reason.isBlank()) {
                throw new InvalidRequestException("reason", "required");
            }
            return this.reason.strip();
        }

    }

    /// One row of the inbox.
    record RegistrationSummary(String id, CompanyId company, String companyName, EmailAddress email, String firstName,
            String lastName, State state, Instant requestedAt) {
    }

    /// What was typed and what the ERP knows, side by side; nothing of the company when
    /// the ERP has removed it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegistrationView(String id, EmailAddress email, String firstName, String lastName, @Nullable String language,
            @Nullable String vatId, @Nullable String postcode, Proof matched, State state, Instant requestedAt,
            @Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable String reason,
            @Nullable String settingsProfile, @Nullable List<String> accessGroups, CompanyId company,
            @Nullable KnownCompany known, long version) {

        static RegistrationView of(Registration it, @Nullable Company company) {
            var decision = it.decision();
            return new RegistrationView(it.id(), it.email(), it.names().firstName(), it.names().lastName(),
                    it.names().language(), it.vatId(), it.postcode(), it.matched(), it.state(), it.requestedAt(),
                    (decision != null) ? decision.at() : null, (decision != null) ? decision.by() : null,
                    (decision != null) ? decision.reason() : null,
                    (decision != null) ? decision.settingsProfile() : null,
                    (decision != null) ? decision.accessGroups() : null, it.company(),
                    (company != null) ? KnownCompany.of(company) : null, it.revision());
        }

    }

    /// The company as the ERP describes it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KnownCompany(String name, Company.Status status, @Nullable String vatId, Company.@Nullable Address address,
            @Nullable String email, @Nullable String phone) {

        static KnownCompany of(Company company) {
            return new KnownCompany(company.name(), company.status(), company.vatId(), company.address(),
                    company.email(), company.phone());
        }

    }

}
