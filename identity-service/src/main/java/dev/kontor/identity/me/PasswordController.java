package dev.kontor.identity.me;

import java.util.List;

import dev.kontor.identity.rights.Permission;
import dev.kontor.platform.access.AccessRefusedException;
import dev.kontor.platform.access.Accesses;
import dev.kontor.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether a person may change its own password, and where that is done (F-012, F-014). The password itself is the
/// login page's alone; the gateway asks here before it leads there.
@RestController
class PasswordController {

    private static final String PERMISSION = Permission.ACCOUNT_PASSWORD.word();

    private final Accesses accesses;

    PasswordController(Accesses accesses) {
        this.accesses = accesses;
    }

    /// There is one password for all companies: who may in one of them, may. Staff is not
    /// ruled by companies.
    @Operation(operationId = "readPasswordChange", summary = "Where I change my password, if I may")
    @GetMapping("/api/me/password")
    PasswordChange change(CurrentUser user) {
        var mine = this.accesses.of(user.id());
        if (!user.has("staff") && mine.stream().noneMatch((it) -> it.allows(PERMISSION))) {
            throw new AccessRefusedException(PERMISSION,
                    mine.stream()
                        .flatMap((it) -> it.refusals().getOrDefault(PERMISSION, List.of()).stream())
                        .distinct()
                        .sorted()
                        .toList());
        }
        return new PasswordChange("/bff/login?action=password&to=/me");
    }

    record PasswordChange(String location) {
    }

}
