package dev.kontor.identity.rights;

import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells the back office which rights there are to give.
@RestController
class PermissionController {

    @Operation(operationId = "listPermissions", summary = "All rights that can be given or withheld")
    @GetMapping("/api/backoffice/permissions")
    List<String> all() {
        return Arrays.stream(Permission.values()).map(Permission::word).toList();
    }

}
