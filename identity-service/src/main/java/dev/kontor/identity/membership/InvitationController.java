package dev.kontor.identity.membership;

import java.util.List;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.membership.InvitationService.Invitation;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The signed-in person answers companies that want it to act for them (C-2).
@RestController
@RequestMapping("/api/me/invitations")
class InvitationController {

    private final InvitationService service;

    InvitationController(InvitationService service) {
        this.service = service;
    }

    @Operation(operationId = "listInvitations", summary = "Companies that ask me to act for them")
    @GetMapping
    List<Invitation> open(CurrentUser user) {
        return this.service.open(user.id());
    }

    @Operation(operationId = "answerInvitation", summary = "I act for the company, or I do not",
            description = "To agree takes the link out of the mail, which only who reads the address has.")
    @PutMapping("/{company}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable CompanyId company, @RequestBody @Valid AnswerInvitation answer, CurrentUser user) {
        switch (answer.answer()) {
            case AGREED -> this.service.agree(user.id(), company, answer.link(), Actor.of(user));
            case DECLINED -> this.service.decline(user.id(), company, Actor.of(user));
        }
    }

    record AnswerInvitation(@NotNull Answer answer, @Nullable @Size(max = 100) String link) {
    }

    /// What a person can say.
    enum Answer {

        AGREED, DECLINED

    }

}
