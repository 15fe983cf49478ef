package dev.kontor.identity.me;

import java.util.List;

import dev.kontor.identity.person.Logins;
import dev.kontor.identity.person.Logins.Credential;
import dev.kontor.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a person has set up beside the password. It is set up and removed at the login page, where the person proves
/// again who it is.
@RestController
class CredentialController {

    private final Logins logins;

    CredentialController(Logins logins) {
        this.logins = logins;
    }

    @Operation(operationId = "readCredentials", summary = "My second factors and passkeys")
    @GetMapping("/api/me/credentials")
    ResponseEntity<List<Credential>> all(CurrentUser user) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.logins.credentials(user.id()));
    }

}
