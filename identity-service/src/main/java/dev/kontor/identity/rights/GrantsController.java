package dev.kontor.identity.rights;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.http.Revision;
import dev.kontor.identity.rights.GrantsUse.Use;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Settings profiles and access groups: which permissions stand under which name.
@RestController
@RequestMapping("/api/backoffice/{kind:settings-profiles|access-groups}")
class GrantsController {

    private final Rules rules;

    private final RightsService service;

    private final GrantsUse use;

    GrantsController(Rules rules, RightsService service, GrantsUse use) {
        this.rules = rules;
        this.service = service;
        this.use = use;
    }

    @Operation(operationId = "listGrants", summary = "All settings profiles, or all access groups")
    @GetMapping
    List<NamedPermissions> all(@PathVariable String kind) {
        var which = GrantsKind.ofPath(kind);
        var use = this.use.of(which);
        return this.rules.all(which)
            .stream()
            .map((it) -> NamedPermissions.of(which, it, use))
            .sorted(Comparator.comparing(NamedPermissions::name))
            .toList();
    }

    @Operation(operationId = "readGrants", summary = "One of them")
    @GetMapping("/{name}")
    ResponseEntity<NamedPermissions> one(@PathVariable String kind, @PathVariable String name) {
        var which = GrantsKind.ofPath(kind);
        return answer(ResponseEntity.ok(), which, this.rules.find(which, name).orElseThrow(NotFoundException::new));
    }

    @Operation(operationId = "putGrants", summary = "Makes or changes one of them", description = """
            What takes something away from people needs the `confirmation` of a preview of the same change; without it \
            the answer is 428, and 409 when the numbers have changed meanwhile.""")
    @PutMapping("/{name}")
    ResponseEntity<NamedPermissions> put(@PathVariable String kind, @PathVariable String name,
            @RequestBody @Valid PutPermissions command, CurrentUser user,
            @RequestParam(required = false) @Nullable String confirmation,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new InvalidRequestException("name", "invalid-value");
        }
        var which = GrantsKind.ofPath(kind);
        var changed = this.service.put(which, command.grants(which, name), Revision.expected(ifMatch), confirmation,
                Actor.of(user));
        return answer(changed.created() ? ResponseEntity.created(URI.create("/api/backoffice/" + kind + "/" + name))
                : ResponseEntity.ok(), which, changed.grants());
    }

    @Operation(operationId = "removeGrants", summary = "Removes one that nobody uses")
    @DeleteMapping("/{name}")
    ResponseEntity<Void> remove(@PathVariable String kind, @PathVariable String name, CurrentUser user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        this.service.remove(GrantsKind.ofPath(kind), name, Revision.expected(ifMatch), Actor.of(user));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<NamedPermissions> answer(BodyBuilder status, GrantsKind kind, Grants grants) {
        return status.eTag(Revision.etag(grants.revision())).body(NamedPermissions.of(kind, grants, this.use.of(kind)));
    }

    record PutPermissions(@Nullable @Size(max = 60) String label, @Nullable @Size(max = 300) String description,
            @NotNull @Size(max = 100) List<@NotNull String> permissions,
            @Nullable Map<String, @NotNull List<@NotNull String>> restrictions) {

        Grants grants(GrantsKind kind, String name) {
            return new Grants(name, given(this.label), given(this.description),
                    Permission.ofAll("permissions", this.permissions), Restrictions.of(kind, this.restrictions), 1);
        }

        private static @Nullable String given(@Nullable String text) {
            return (text == null || text.isBlank()) ? null : text.strip();
        }

    }

    /// @param restrictions to which values whoever is in the group is kept, by dimension;
    /// an access group's alone
    /// @param memberships how many go by it, and `companies` how many companies name it
    /// @param builtIn whether it can never be removed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NamedPermissions(String name, @Nullable String label, @Nullable String description, List<String> permissions,
            Map<String, List<String>> restrictions, long memberships, long companies, boolean builtIn, long version) {

        static NamedPermissions of(GrantsKind kind, Grants grants, Map<String, Use> uses) {
            var use = uses.getOrDefault(grants.name(), Use.NONE);
            return new NamedPermissions(grants.name(), grants.label(), grants.description(),
                    Permission.words(grants.permissions()), Restrictions.words(grants.restrictions()),
                    use.memberships(), use.companies(), Grants.isBuiltIn(kind, grants.name()), grants.revision());
        }

    }

}
