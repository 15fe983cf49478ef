package dev.kontor.identity.me;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.Names;
import dev.kontor.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The sheet with a person's own data, prepared by whoever made the access; confirming it completes the access (F-007).
@RestController
@RequestMapping("/api/me/profile")
class ProfileController {

    private final MeService service;

    ProfileController(MeService service) {
        this.service = service;
    }

    @Operation(operationId = "readProfile", summary = "My own data, and whether I have confirmed them")
    @GetMapping
    Profile read(CurrentUser user) {
        return this.service.profile(user.id());
    }

    @Operation(operationId = "confirmProfile", summary = "Confirms my own data",
            description = "Before that nobody acts for a company. Doing it again changes what differs.")
    @PutMapping
    Profile confirm(CurrentUser user, @RequestBody @Valid PutProfile sheet) {
        this.service.confirm(user, sheet.names());
        return this.service.profile(user.id());
    }

    record PutProfile(@NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String firstName,
            @NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String lastName,
            @NotNull @Pattern(regexp = "de|en|ro|da") String language) {

        Names names() {
            return new Names(this.firstName.strip(), this.lastName.strip(), this.language);
        }

    }

    /// @param companies the names of those the person is to act for
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Profile(EmailAddress email, String firstName, String lastName, @Nullable String language, boolean complete,
            List<String> companies) {
    }

}
