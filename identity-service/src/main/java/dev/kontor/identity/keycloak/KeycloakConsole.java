package dev.kontor.identity.keycloak;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.kontor.identity.console.ConsoleChange;
import dev.kontor.identity.console.ConsoleChange.What;
import dev.kontor.identity.console.ConsoleChanges;
import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/// What others have done to users and their groups, out of Keycloak's admin events. What we do ourselves stands there as
/// well, under the user of our service account.
@Component
class KeycloakConsole implements ConsoleChanges {

    private static final int PAGE = 200;

    private static final List<String> KINDS = List.of("USER", "GROUP_MEMBERSHIP");

    private static final List<String> OPERATIONS = List.of("CREATE", "UPDATE", "DELETE", "ACTION");

    private final Keycloak keycloak;

    private final RealmResource realm;

    private final KeycloakCalls calls;

    private final JsonMapper json;

    KeycloakConsole(Keycloak keycloak, RealmResource realm, KeycloakCalls calls, JsonMapper json) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.calls = calls;
        this.json = json;
    }

    @Override
    public News since(Instant then) {
        var ours = this.calls.repeatable(() -> subject(this.keycloak.tokenManager().getAccessTokenString()));
        var changes = new ArrayList<ConsoleChange>();
        var until = then;
        var read = 0;
        while (true) {
            var from = read;
            var page = this.calls.repeatable(() -> this.realm.getAdminEvents(OPERATIONS, null, null, null, null, null,
                    KINDS, then.toEpochMilli(), Long.MAX_VALUE, from, PAGE, "asc"));
            page.stream()
                .filter((it) -> !ours.equals(it.getAuthDetails().getUserId()))
                .forEach((it) -> change(it).ifPresent(changes::add));
            if (page.isEmpty()) {
                return new News(changes, until);
            }
            until = Instant.ofEpochMilli(page.getLast().getTime());
            read += page.size();
        }
    }

    private String subject(String token) {
        var claims = token.split("\\.", -1)[1];
        return this.json.readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
            .get("sub")
            .asString();
    }

    private Optional<ConsoleChange> change(AdminEventRepresentation event) {
        var path = Objects.requireNonNullElse(event.getResourcePath(), "").split("/", -1);
        var what = (path.length > 1 && path[0].equals("users")) ? what(event, path.length) : null;
        return Optional.ofNullable(what)
            .map((it) -> new ConsoleChange(id(event), Instant.ofEpochMilli(event.getTime()), new PersonId(path[1]),
                    it));
    }

    /// Keycloak gives an event an id of its own since 26.
    private static String id(AdminEventRepresentation event) {
        return (event.getId() != null) ? event.getId()
                : event.getTime() + " " + event.getOperationType() + " " + event.getResourcePath();
    }

    private @Nullable What what(AdminEventRepresentation event, int depth) {
        var operation = event.getOperationType();
        if (event.getResourceType().equals("GROUP_MEMBERSHIP")) {
            var group = accessGroup(body(event));
            return switch ((group != null) ? operation : "") {
                case "CREATE" -> new What.JoinedGroup(Objects.requireNonNull(group));
                case "DELETE" -> new What.LeftGroup(Objects.requireNonNull(group));
                default -> null;
            };
        }
        return switch ((depth == 2) ? operation : "") {
            case "DELETE" -> new What.Deleted();
            case "UPDATE" -> new What.Edited(body(event).path("enabled").asBoolean(true));
            default -> null;
        };
    }

    private JsonNode body(AdminEventRepresentation event) {
        try {
            return this.json.readTree(Objects.requireNonNullElse(event.getRepresentation(), "{}"));
        }
        catch (JacksonException cutOff) {
            return this.json.valueToTree(Map.of());
        }
    }

    private static @Nullable String accessGroup(JsonNode group) {
        var path = group.path("path").asString("");
        return path.startsWith(KeycloakGroups.PARENT + "/") ? path.substring(KeycloakGroups.PARENT.length() + 1) : null;
    }

}
