package dev.kontor.identity.preferences;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.http.Revision;
import dev.kontor.identity.person.Names;
import dev.kontor.identity.person.Persons;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.platform.storage.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The signed-in person's own settings (F-046). They concern nobody else, so neither the audit nor the bus hears of
/// them.
@RestController
@RequestMapping("/api/me/preferences")
class PreferencesController {

    private final MongoOperations mongo;

    private final Persons persons;

    private final Transactions transactions;

    PreferencesController(MongoOperations mongo, Persons persons, Transactions transactions) {
        this.mongo = mongo;
        this.persons = persons;
        this.transactions = transactions;
    }

    @Operation(operationId = "readPreferences", summary = "How I like the portal")
    @GetMapping
    ResponseEntity<PreferencesView> read(CurrentUser user) {
        return answer(of(user.id()));
    }

    /// Whoever sends no revision means the settings however they are: two open windows do
    /// not quarrel over them.
    @Operation(operationId = "putPreferences", summary = "Changes how I like the portal")
    @PutMapping
    ResponseEntity<PreferencesView> put(CurrentUser user, @RequestBody @Valid PutPreferences chosen,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var expected = Revision.expected(ifMatch);
        return answer(this.transactions.run(() -> {
            var stored = of(user.id());
            if (stored.revision() > 0 && stored.says(chosen)) {
                return stored;
            }
            if (expected != null && expected != stored.revision()) {
                throw ProblemException.preconditionFailed();
            }
            speak(user.id(), chosen.language());
            return this.mongo.save(stored.with(chosen));
        }));
    }

    /// The login's pages follow; staff has its login elsewhere.
    private void speak(PersonId login, @Nullable String language) {
        if (language != null) {
            this.persons.find(login)
                .filter((it) -> !language.equals(it.language()))
                .ifPresent((it) -> this.persons.rename(it, new Names(it.firstName(), it.lastName(), language)));
        }
    }

    private Preferences of(PersonId person) {
        var stored = this.mongo.findById(person.value(), Preferences.class);
        return (stored != null) ? stored : Preferences.nothingChosen(person);
    }

    private static ResponseEntity<PreferencesView> answer(Preferences preferences) {
        return ResponseEntity.ok()
            .eTag(Revision.etag(preferences.revision()))
            .body(new PreferencesView(preferences.language(), preferences.pageSize(), preferences.startPage(),
                    preferences.revision()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Preferences")
    record PreferencesView(@Nullable String language, int pageSize, String startPage, long version) {
    }

}
