package dev.kontor.identity.access;

import java.util.List;
import java.util.Map;

import dev.kontor.identity.access.Preview.Affected;
import dev.kontor.identity.rights.Grants;
import dev.kontor.identity.rights.GrantsKind;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Tells the staff how many people a change would take something away from, for the question whether it is meant so.
@RestController
class PreviewController {

    private final Preview preview;

    PreviewController(Preview preview) {
        this.preview = preview;
    }

    @Operation(operationId = "previewClosing", summary = "Whom closing the portal would shut out")
    @GetMapping("/api/backoffice/portal/preview")
    Affected closing() {
        return this.preview.ofClosing();
    }

    @Operation(operationId = "previewGrants", summary = "Who would lose something by these permissions under that name")
    @PostMapping("/api/backoffice/{kind:settings-profiles|access-groups}/{name}/preview")
    Affected grants(@PathVariable String kind, @PathVariable String name,
            @RequestBody @Valid PreviewPermissions wanted) {
        var which = GrantsKind.ofPath(kind);
        return this.preview.of(which, Grants.of(which, name, wanted.permissions(), wanted.restrictions()));
    }

    record PreviewPermissions(@NotNull @Size(max = 100) List<@NotNull String> permissions,
            @Nullable Map<String, @NotNull List<@NotNull String>> restrictions) {
    }

}
