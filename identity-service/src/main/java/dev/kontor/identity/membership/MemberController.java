package dev.kontor.identity.membership;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.http.Revision;
import dev.kontor.identity.membership.MembershipView.State;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.LoginSetup;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Operation;
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

/// A company's own administrators run its users (F-034 to F-041).
@RestController
@RequestMapping("/api/companies/{company}/members")
class MemberController {

    private final MemberService service;

    private final MemberQueries queries;

    private final LoginSetup logins;

    private final MembershipQueries memberships;

    MemberController(MemberService service, MemberQueries queries, LoginSetup logins, MembershipQueries memberships) {
        this.service = service;
        this.queries = queries;
        this.logins = logins;
        this.memberships = memberships;
    }

    @Operation(operationId = "listMembers", summary = "The users of a company", description = """
            Each word of `query` must begin a word of the name or the e-mail address; `active` says whether \
            they can sign in.""")
    @GetMapping
    @Requires("members.read")
    Page<MemberSummary> all(CompanyAccess access, @RequestParam(defaultValue = "") @Size(max = 100) String query,
            @RequestParam(required = false) @Nullable Boolean active,
            @Nullable @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") @Min(10) @Max(200) int size) {
        return this.queries.page(access, MemberFilter.of(query, active), after, size);
    }

    @Operation(operationId = "readMemberChoices", summary = "The access groups and settings profiles a member can get")
    @GetMapping("/choices")
    @Requires("members.read")
    MemberChoices choices(CompanyAccess access) {
        return this.service.choices(access);
    }

    @Operation(operationId = "readMember", summary = "One user")
    @GetMapping("/{email}")
    @Requires("members.read")
    ResponseEntity<MemberView> one(CompanyAccess access, @PathVariable String email) {
        return answer(ResponseEntity.ok(),
                this.queries.find(access, EmailAddress.read(email)).orElseThrow(NotFoundException::new));

    }

    @Operation(operationId = "putMember", summary = "Makes a user, or changes what it is called and what it may do",
            description = """
                    A new person gets a link by mail, or a one-time password that is shown in this answer only; one \
                    who has a login already is asked by mail. Nobody gives a right that he \
                    does not have, and nobody takes the administration from himself.""")
    @PutMapping("/{email}")
    @Requires("members.change")
    ResponseEntity<MemberView> put(CompanyAccess access, @PathVariable String email,
            @RequestBody @Valid PutMember command, CurrentUser user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var outcome = this.service.put(access, EmailAddress.read(email), command, Revision.expected(ifMatch),
                Actor.of(user));
        return switch (outcome) {
            case PutOutcome.Invited(var membership) ->
                made(this.queries.view(access, membership, this.logins.begin(membership.person()).orElse(null), null));
            case PutOutcome.Joined(var membership) ->
                made(this.queries.view(access, membership, null, this.memberships.noticeOfJoining(membership)));
            case PutOutcome.Changed(var membership) -> unmade(access, membership);
            case PutOutcome.Unchanged(var membership) -> unmade(access, membership);
        };
    }

    @Operation(operationId = "repeatMemberInvitation", summary = "Writes again to a user who has not come in yet")
    @PostMapping("/{email}/invitation")
    @Requires("members.change")
    ResponseEntity<MemberView> invite(CompanyAccess access, @PathVariable String email, CurrentUser user) {
        this.service.inviteAgain(access, EmailAddress.read(email), Actor.of(user));
        return one(access, email);
    }

    @Operation(operationId = "withdrawMemberInvitation", summary = "Takes an invitation back that nobody has answered")
    @DeleteMapping("/{email}/invitation")
    @Requires("members.change")
    ResponseEntity<Void> withdraw(CompanyAccess access, @PathVariable String email, CurrentUser user) {
        this.service.withdraw(access, EmailAddress.read(email), Actor.of(user));
        return ResponseEntity.noContent().build();
    }

    @Operation(operationId = "replaceMemberPassword", summary = "A new one-time password, shown this once",
            description = "Only of a person of this company alone who may do nothing that the caller may not.")
    @PostMapping("/{email}/one-time-password")
    @Requires("members.password")
    ResponseEntity<MemberView> password(CompanyAccess access, @PathVariable String email, CurrentUser user) {
        return answer(ResponseEntity.ok(),
                this.queries.view(access, this.service.password(access, EmailAddress.read(email), Actor.of(user))));
    }

    private ResponseEntity<MemberView> unmade(CompanyAccess access, Membership membership) {
        return answer(ResponseEntity.ok(), this.queries.view(access, membership, null, null));
    }

    private static ResponseEntity<MemberView> made(MemberView view) {
        return (view.state() == State.ACTIVE)
                ? answer(ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri().build().toUri()),
                        view)
                : answer(ResponseEntity.accepted(), view);
    }

    private static ResponseEntity<MemberView> answer(BodyBuilder status, MemberView view) {
        return status.eTag(Revision.etag(view.version())).cacheControl(CacheControl.noStore()).body(view);
    }

}
