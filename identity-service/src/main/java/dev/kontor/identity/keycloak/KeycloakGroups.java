package dev.kontor.identity.keycloak;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.GroupRepresentation;

import org.springframework.stereotype.Component;

/// Our access groups as Keycloak's groups below `/access-groups`. Only these are ours to join and leave.
@Component
class KeycloakGroups {

    static final String PARENT = "/access-groups";

    private static final int MANY = 1000;

    private final RealmResource realm;

    KeycloakGroups(RealmResource realm) {
        this.realm = realm;
    }

    void align(UserResource user, Set<String> names) {
        var joined = user.groups(0, MANY)
            .stream()
            .filter((it) -> it.getPath().startsWith(PARENT + "/"))
            .collect(Collectors.toMap(GroupRepresentation::getName, GroupRepresentation::getId));
        joined.forEach((name, id) -> {
            if (!names.contains(name)) {
                user.leaveGroup(id);
            }
        });
        names.stream().filter((it) -> !joined.containsKey(it)).forEach((it) -> user.joinGroup(idOf(it)));
    }

    /// Those with members stay: a wish that is not fulfilled yet will empty them.
    void dropBut(Supplier<Set<String>> known) {
        var parent = this.realm.getGroupByPath(PARENT).getId();
        var there = this.realm.groups().group(parent).getSubGroups(0, MANY, true);
        var names = known.get();
        for (var group : there) {
            var resource = this.realm.groups().group(group.getId());
            if (!names.contains(group.getName()) && resource.members(0, 1).isEmpty()) {
                resource.remove();
            }
        }
    }

    private String idOf(String name) {
        try {
            return this.realm.getGroupByPath(PARENT + "/" + name).getId();
        }
        catch (NotFoundException missing) {
            return create(name);
        }
    }

    private String create(String name) {
        var parent = this.realm.getGroupByPath(PARENT).getId();
        var group = new GroupRepresentation();
        group.setName(name);
        try (var answer = this.realm.groups().group(parent).subGroup(group)) {
            // another instance may have been faster
            return (answer.getStatus() == Response.Status.CONFLICT.getStatusCode())
                    ? this.realm.getGroupByPath(PARENT + "/" + name).getId() : CreatedResponseUtil.getCreatedId(answer);
        }
    }

}
