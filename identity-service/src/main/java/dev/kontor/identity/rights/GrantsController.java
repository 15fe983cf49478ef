package dev.kontor.identity.rights;

import java.net.URI;
import java.util.Comparator;
import java.util.List;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.http.Revision;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Settings profiles and access groups: which permissions stand under which name.
@RestController
@RequestMapping("/api/backoffice/{kind:settings-profiles|access-groups}")
class GrantsController {

    private final Rules rules;

    private final RightsService service;

    GrantsController(Rules rules, RightsService service) {
        this.rules = rules;
        this.service = service;
    }

    @Operation(operationId = "listGrants", summary = "All settings profiles, or all access groups")
    @GetMapping
    List<NamedPermissions> all(@PathVariable String kind) {
        return this.rules.all(kind(kind))
            .stream()
            .map(NamedPermissions::of)
            .sorted(Comparator.comparing(NamedPermissions::name))
            .toList();
    }

    @Operation(operationId = "readGrants", summary = "One of them")
    @GetMapping("/{name}")
    ResponseEntity<NamedPermissions> one(@PathVariable String kind, @PathVariable String name) {
        var grants = this.rules.find(kind(kind), name).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok().eTag(Revision.etag(grants.revision())).body(NamedPermissions.of(grants));
    }

    @Operation(operationId = "putGrants", summary = "Makes or changes one of them")
    @PutMapping("/{name}")
    ResponseEntity<NamedPermissions> put(@PathVariable String kind, @PathVariable String name,
            @RequestBody @Valid PutPermissions command, CurrentUser user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new InvalidRequestException("name", "invalid-value");
        }
        var changed = this.service.put(kind(kind), name, Permission.ofAll("permissions", command.permissions()),
                Revision.expected(ifMatch), Actor.of(user));
        var answer = changed.created() ? ResponseEntity.created(URI.create("/api/backoffice/" + kind + "/" + name))
                : ResponseEntity.ok();
        return answer.eTag(Revision.etag(changed.grants().revision())).body(NamedPermissions.of(changed.grants()));
    }

    private static GrantsKind kind(String path) {
        return path.equals("settings-profiles") ? GrantsKind.SETTINGS_PROFILE : GrantsKind.ACCESS_GROUP;
    }

    record PutPermissions(@NotNull @Size(max = 100) List<@NotNull String> permissions) {
    }

    record NamedPermissions(String name, List<String> permissions, long version) {

        static NamedPermissions of(Grants grants) {
            return new NamedPermissions(grants.name(),
                    grants.permissions().stream().map(Permission::word).sorted().toList(), grants.revision());
        }

    }

}
