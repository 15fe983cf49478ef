package dev.kontor.identity.keycloak;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.kontor.identity.console.ConsoleChange;
import dev.kontor.identity.console.ConsoleChange.What;
import dev.kontor.identity.console.ConsoleChanges;
import dev.kontor.platform.access.PersonId;
import jakarta.ws.rs.NotFoundException;
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
        if (path.length < 2 || !path[0].equals("users")) {
            return Optional.empty();
        }
        return what(event, path).map(
                (it) -> new ConsoleChange(id(event), Instant.ofEpochMilli(event.getTime()), new PersonId(path[1]), it));
    }

    /// Keycloak gives an event an id of its own since 26.
    private static String id(AdminEventRepresentation event) {
        return (event.getId() != null) ? event.getId()
                : event.getTime() + " " + event.getOperationType() + " " + event.getResourcePath();
    }

    private Optional<What> what(AdminEventRepresentation event, String[] path) {
        var operation = event.getOperationType();
        if (event.getResourceType().equals("GROUP_MEMBERSHIP")) {
            return accessGroup(event, path).flatMap((group) -> switch (operation) {
                case "CREATE" -> Optional.of(new What.JoinedGroup(group));
                case "DELETE" -> Optional.of(new What.LeftGroup(group));
                default -> Optional.empty();
            });
        }
        return switch ((path.length == 2) ? operation : "") {
            case "DELETE" -> Optional.of(new What.Deleted());
            case "UPDATE" -> enabled(event, path[1]).map(What.Edited::new);
            default -> Optional.empty();
        };
    }

    /// As it was said, or where the realm keeps no details, as it is now.
    private Optional<Boolean> enabled(AdminEventRepresentation event, String user) {
        var said = body(event).path("enabled");
        if (said.isBoolean()) {
            return Optional.of(said.asBoolean());
        }
        return there(() -> this.realm.users().get(user).toRepresentation().isEnabled());
    }

    private Optional<String> accessGroup(AdminEventRepresentation event, String[] path) {
        var said = body(event).path("path").asString("");
        var group = !said.isEmpty() ? Optional.of(said)
                : (path.length > 3) ? there(() -> this.realm.groups().group(path[3]).toRepresentation().getPath())
                        : Optional.<String>empty();
        return group.filter((it) -> it.startsWith(KeycloakGroups.PARENT + "/"))
            .map((it) -> it.substring(KeycloakGroups.PARENT.length() + 1));
    }

    private <T> Optional<T> there(Callable<T> call) {
        try {
            return Optional.of(this.calls.repeatable(call));
        }
        catch (NotFoundException goneSince) {
            return Optional.empty();
        }
    }

    private JsonNode body(AdminEventRepresentation event) {
        try {
            return this.json.readTree(Objects.requireNonNullElse(event.getRepresentation(), "{}"));
        }
        catch (JacksonException cutOff) {
            return this.json.valueToTree(Map.of());
        }
    }

}
