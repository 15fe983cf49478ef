package dev.kontor.identity.membership;

import java.util.Optional;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.http.Revision;
import dev.kontor.identity.membership.MembershipView.Notice;
import dev.kontor.identity.membership.MembershipView.State;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.LoginSetup;
import dev.kontor.identity.person.OneTimePassword;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The staff's administration of who acts for a company (F-032).
@RestController
@RequestMapping("/api/backoffice/companies/{company}/memberships")
class MembershipController {

    private static final String LAST = """
            Of a company's last administrator it needs the `confirmation` of a preview; without it the answer is 428, \
            and 409 when it stands for another change.""";

    private final MembershipService service;

    private final MembershipQueries queries;

    private final LoginSetup logins;

    private final PasswordService passwords;

    private final Offers offers;

    private final InvitationService invitations;

    private final LastAdministrator lastAdministrator;

    MembershipController(MembershipService service, MembershipQueries queries, LoginSetup logins,
            PasswordService passwords, Offers offers, InvitationService invitations,
            LastAdministrator lastAdministrator) {
        this.service = service;
        this.queries = queries;
        this.logins = logins;
        this.passwords = passwords;
        this.offers = offers;
        this.invitations = invitations;
        this.lastAdministrator = lastAdministrator;
    }

    @Operation(operationId = "listMemberships", summary = "Everybody who may act for a company")
    @GetMapping
    Page<MembershipView> all(@PathVariable CompanyId company, @Nullable @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") @Min(10) @Max(200) int size) {
        return this.queries.page(company, after, size);
    }

    @Operation(operationId = "readMembership", summary = "One membership")
    @GetMapping("/{email}")
    ResponseEntity<MembershipView> one(@PathVariable CompanyId company, @PathVariable String email) {
        var view = this.queries.find(company, EmailAddress.read(email)).orElseThrow(NotFoundException::new);
        return answer(ResponseEntity.ok(), view);
    }

    @Operation(operationId = "putMembership", summary = "Lets a person act for a company, or changes what he may",
            description = LAST)
    @PutMapping("/{email}")
    ResponseEntity<MembershipView> put(@PathVariable CompanyId company, @PathVariable String email,
            @RequestBody @Valid PutMembership command, CurrentUser user,
            @RequestParam(required = false) @Nullable String confirmation,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var address = EmailAddress.read(email);
        this.queries.requireCompany(company);
        var outcome = this.service.put(company, address, command.names(), command.terms(this.offers.toStaff()),
                Revision.expected(ifMatch), confirmation, Entry.STAFF, Actor.of(user));
        return switch (outcome) {
            case PutOutcome.Invited(var membership) -> made(membership, this.logins.begin(membership.person()), null);
            case PutOutcome.Joined(var membership) ->
                made(membership, Optional.empty(), this.queries.noticeOfJoining(membership));
            case PutOutcome.Changed(var membership) -> answer(ResponseEntity.ok(), this.queries.view(membership));
            case PutOutcome.Unchanged(var membership) -> answer(ResponseEntity.ok(), this.queries.view(membership));
        };
    }

    @Operation(operationId = "removeMembership", summary = "Ends a membership at once", description = LAST)
    @DeleteMapping("/{email}")
    ResponseEntity<Void> remove(@PathVariable CompanyId company, @PathVariable String email, CurrentUser user,
            @RequestParam(required = false) @Nullable String confirmation,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        if (!this.service.remove(company, EmailAddress.read(email), Revision.expected(ifMatch), confirmation,
                Actor.of(user))) {
            throw new NotFoundException();
        }
        return ResponseEntity.noContent().build();
    }

    @Operation(operationId = "previewMembership", summary = "Whether these terms would take the last administrator")
    @PostMapping("/{email}/preview")
    Previewed preview(@PathVariable CompanyId company, @PathVariable String email,
            @RequestBody @Valid PutMembership command) {
        return preview(company, email, command.terms(this.offers.toStaff()));
    }

    @Operation(operationId = "previewRemoval", summary = "Whether the company's last administrator would go")
    @GetMapping("/{email}/preview")
    Previewed preview(@PathVariable CompanyId company, @PathVariable String email) {
        return preview(company, email, (Terms) null);
    }

    private Previewed preview(CompanyId company, String email, @Nullable Terms after) {
        var membership = this.queries.membership(company, EmailAddress.read(email)).orElseThrow(NotFoundException::new);
        return this.lastAdministrator.preview(membership, after)
            .map((it) -> new Previewed(true, it.value()))
            .orElse(new Previewed(false, null));
    }

    /// Whether it takes the company's last administrator, and what the command must name
    /// if it is meant so.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PreviewedMembership")
    record Previewed(boolean lastAdministrator, @Nullable String confirmation) {
    }

    @Operation(operationId = "repeatInvitation", summary = "Writes to the person again, who has not come in yet")
    @PostMapping("/{email}/invitation")
    MembershipView invite(@PathVariable CompanyId company, @PathVariable String email, CurrentUser user) {
        var address = EmailAddress.read(email);
        this.invitations.again(company, address, Actor.of(user));
        return this.queries.find(company, address).orElseThrow(NotFoundException::new);
    }

    /// Puts a new password in place of whatever the person has, in every company (F-016,
    /// F-020).
    @Operation(operationId = "replacePassword", summary = "A new one-time password, shown this once")
    @PostMapping("/{email}/one-time-password")
    MembershipView password(@PathVariable CompanyId company, @PathVariable String email, CurrentUser user) {
        return this.passwords.replace(company, EmailAddress.read(email), Actor.of(user));
    }

    private ResponseEntity<MembershipView> made(Membership membership, Optional<OneTimePassword> password,
            @Nullable Notice notice) {
        var view = this.queries.view(membership, password.orElse(null), notice);
        return (view.state() == State.ACTIVE)
                ? answer(ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri().build().toUri()),
                        view)
                : answer(ResponseEntity.accepted(), view);
    }

    private static ResponseEntity<MembershipView> answer(BodyBuilder status, MembershipView view) {
        return status.eTag(Revision.etag(view.version())).cacheControl(CacheControl.noStore()).body(view);
    }

}
