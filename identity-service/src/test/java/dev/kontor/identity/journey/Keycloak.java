package dev.kontor.identity.journey;

import java.time.Instant;
import java.util.List;

import dev.kontor.platform.test.Servers;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;

/// What stands in Keycloak, read past the service.
final class Keycloak {

    private Keycloak() {
    }

    static RealmResource realm() {
        return Realm.REALM;
    }

    private static RealmResource connect() {
        var keycloak = Servers.keycloak();
        return KeycloakBuilder.builder()
            .serverUrl(keycloak.url())
            .realm("kontor")
            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
            .clientId("kontor-identity")
            .clientSecret(keycloak.secrets().identity())
            .build()
            .realm("kontor");
    }

    private static final class Realm {

        static final RealmResource REALM = connect();

    }

    static boolean isEnabled(String login) {
        return Boolean.TRUE.equals(realm().users().get(login).toRepresentation().isEnabled());
    }

    static List<String> groupsOf(String login) {
        return realm().users().get(login).groups().stream().map(GroupRepresentation::getPath).toList();
    }

    /// The mirrors of access groups.
    static List<String> groups() {
        var parent = realm().getGroupByPath("/access-groups").getId();
        return realm().groups()
            .group(parent)
            .getSubGroups(0, 1000, true)
            .stream()
            .map(GroupRepresentation::getName)
            .toList();
    }

    /// By the direct grant of Keycloak's own command line client, which counts as any
    /// login.
    static void triesPassword(String email, String password) {
        var keycloak = Servers.keycloak();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var form = "grant_type=password&client_id=admin-cli&username=" + email + "&password=" + password;
            http.send(java.net.http.HttpRequest
                .newBuilder(java.net.URI.create(keycloak.url() + "/realms/kontor/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form))
                .build(), java.net.http.HttpResponse.BodyHandlers.discarding());
        }
        catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Wrong passwords since the last right one.
    static int failuresOf(String login) {
        return ((Number) realm().attackDetection().bruteForceUserStatus(login).get("numFailures")).intValue();
    }

    static Instant lockedUntil(String login) {
        var seconds = (Number) realm().attackDetection().bruteForceUserStatus(login).get("failedLoginNotBefore");
        return Instant.ofEpochSecond(seconds.longValue());
    }

    /// Which password, by id and time of making; its value nobody can read.
    static List<String> passwordOf(String login) {
        return realm().users()
            .get(login)
            .credentials()
            .stream()
            .map((it) -> it.getType() + " " + it.getId() + " " + it.getCreatedDate())
            .toList();
    }

    static long count(String email) {
        return realm().users().searchByUsername(email, true).size();
    }

}
