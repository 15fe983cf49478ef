package dev.kontor.identity.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.http.Revision;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A person as the staff sees it, whatever companies it acts for: its name, and how its login is (F-018, F-019).
@RestController
@RequestMapping("/api/backoffice/persons/{email}")
class PersonController {

    private final Persons persons;

    private final PersonService service;

    PersonController(Persons persons, PersonService service) {
        this.persons = persons;
        this.service = service;
    }

    @Operation(operationId = "readPerson", summary = "A person's name and language")
    @GetMapping
    ResponseEntity<PersonView> one(@PathVariable EmailAddress email) {
        return answer(person(email));
    }

    @Operation(operationId = "renamePerson", summary = "Corrects a person's name")
    @PutMapping
    ResponseEntity<PersonView> rename(@PathVariable EmailAddress email, @RequestBody @Valid PutPerson command,
            CurrentUser user, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(this.service.rename(email, command.firstName().strip(), command.lastName().strip(),
                Revision.expected(ifMatch), Actor.of(user)));
    }

    /// Asks where logins live, so it can fail while they are away.
    @Operation(operationId = "readLogin", summary = "Why a person can or cannot log in, never its password")
    @GetMapping("/login")
    ResponseEntity<LoginState> login(@PathVariable EmailAddress email) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.service.state(person(email)));
    }

    @Operation(operationId = "unlockLogin", summary = "Lets a person try again after too many wrong passwords")
    @DeleteMapping("/login/lock")
    ResponseEntity<Void> unlock(@PathVariable EmailAddress email, CurrentUser user) {
        this.service.unlock(person(email), Actor.of(user));
        return ResponseEntity.noContent().build();
    }

    @Operation(operationId = "unblockLogin", summary = "Lets a person in again who was disabled or removed in Keycloak")
    @DeleteMapping("/login/block")
    ResponseEntity<Void> unblock(@PathVariable EmailAddress email, CurrentUser user) {
        this.service.unblock(email, Actor.of(user));
        return ResponseEntity.noContent().build();
    }

    private Person person(EmailAddress email) {
        return this.persons.find(email).orElseThrow(NotFoundException::new);
    }

    private static ResponseEntity<PersonView> answer(Person person) {
        return ResponseEntity.ok()
            .eTag(Revision.etag(person.revision()))
            .cacheControl(CacheControl.noStore())
            .body(new PersonView(person.email(), person.firstName(), person.lastName(), person.language(),
                    person.revision()));
    }

    record PutPerson(@NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String firstName,
            @NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String lastName) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonView(EmailAddress email, String firstName, String lastName, @Nullable String language, long version) {
    }

}
