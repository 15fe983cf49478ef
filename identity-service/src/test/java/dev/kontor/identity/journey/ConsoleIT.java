package dev.kontor.identity.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.kontor.platform.test.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.kontor.identity.journey.Driver.json;
import static dev.kontor.identity.journey.Driver.newEmail;
import static dev.kontor.identity.journey.Driver.path;
import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// An operator at Keycloak's own console changes what is ours as well.
@IdentityTest
class ConsoleIT {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final RealmResource CONSOLE = console();

    @Autowired
    Driver world;

    @Test
    @DisplayName("F-008 F-021 whoever is disabled in Keycloak's console acts for nobody within a minute, and does again when let in")
    void honoursThatAUserIsDisabled() {
        var company = this.world.newCompany();
        var email = newEmail();
        var login = announced(company, email);

        enable(login, false);

        await().atMost(A_MINUTE).until(() -> state(company, email).equals("BLOCKED"));
        this.world.awaits(login, company, (it) -> !it.member());
        assertThat(this.world.person(login).get("/api/companies/" + company)).isProblem(404, "not-found");
        assertThat(
                json(this.world.staff().get("/api/backoffice/persons/" + email + "/login")).get("blocked").asBoolean())
            .isTrue();
        assertThat(this.world.staff().get("/api/backoffice/audit?person=" + email).body()).contains("CONSOLE");
        // what is changed here meanwhile does not let the person in
        this.world.staff()
            .with("If-Match", "\"1\"")
            .put(path(company, email), "{\"firstName\":\"Anna\",\"lastName\":\"Müller-Țăran\",\"accessGroups\":[]}");
        await().during(Duration.ofSeconds(2)).until(() -> !Keycloak.isEnabled(login));

        enable(login, true);
        await().atMost(A_MINUTE).until(() -> state(company, email).equals("ACTIVE"));
        this.world.awaits(login, company, (it) -> it.member() && it.version() > 2);
        assertThat(Keycloak.isEnabled(login)).isTrue();
    }

    @Test
    @DisplayName("staff lets in again whom the console has disabled")
    void isLetInAgainFromHere() {
        var company = this.world.newCompany();
        var email = newEmail();
        var login = announced(company, email);
        enable(login, false);
        await().atMost(A_MINUTE).until(() -> state(company, email).equals("BLOCKED"));

        var block = "/api/backoffice/persons/" + email + "/login/block";
        assertThat(this.world.staff().delete(block).statusCode()).isEqualTo(204);
        assertThat(this.world.staff().delete(block).statusCode()).isEqualTo(204);

        assertThat(state(company, email)).isEqualTo("ACTIVE");
        await().atMost(A_MINUTE).until(() -> Keycloak.isEnabled(login));
        this.world.awaits(login, company, (it) -> it.member() && it.version() > 2);
    }

    @Test
    @DisplayName("F-029 whoever is taken out of an access group in the console loses it in every company; who is put into one gets it where only one company can be meant")
    void honoursAccessGroups() {
        var group = group();
        var company = this.world.newCompany();
        var email = newEmail();
        var groups = Map.of("accessGroups", List.of("customers", group));
        var login = this.world.member(company, email, groups).get("person").asString();
        await().atMost(A_MINUTE).until(() -> Keycloak.groupsOf(login).contains("/access-groups/" + group));

        CONSOLE.users().get(login).leaveGroup(id(group));
        await().atMost(A_MINUTE).until(() -> groupsOf(company, email).equals(List.of("customers")));
        assertThat(Keycloak.groupsOf(login)).containsExactly("/access-groups/customers");

        CONSOLE.users().get(login).joinGroup(id(group));
        await().atMost(A_MINUTE).until(() -> groupsOf(company, email).equals(List.of("customers", group)));

        var other = this.world.newCompany();
        this.world.member(other, email, groups);
        CONSOLE.users().get(login).leaveGroup(id(group));
        await().atMost(A_MINUTE)
            .until(() -> groupsOf(company, email).equals(List.of("customers"))
                    && groupsOf(other, email).equals(List.of("customers")));
        CONSOLE.users().get(login).joinGroup(id(group));
        // for which company nobody has said: it is put back
        await().atMost(A_MINUTE).until(() -> !Keycloak.groupsOf(login).contains("/access-groups/" + group));
        assertThat(groupsOf(company, email)).containsExactly("customers");
    }

    @Test
    @DisplayName("C-1 F-010 an address changed in the console is put back; a login removed there ends access and comes back only when staff says so")
    void putsTheAddressBackAndHonoursARemoval() {
        var company = this.world.newCompany();
        var email = newEmail();
        var login = announced(company, email);
        var user = user(login).toRepresentation();
        user.setEmail("somebody.else@example.org");
        user(login).update(user);
        await().atMost(A_MINUTE).until(() -> email.equals(user(login).toRepresentation().getEmail()));

        user(login).remove();

        await().atMost(A_MINUTE).until(() -> state(company, email).equals("BLOCKED"));
        this.world.awaits(login, company, (it) -> !it.member());
        await().during(Duration.ofSeconds(3)).until(() -> Keycloak.count(email) == 0);
        this.world.staff().delete("/api/backoffice/persons/" + email + "/login/block");
        await().atMost(A_MINUTE).until(() -> state(company, email).equals("ACTIVE") && Keycloak.count(email) == 1);
        var next = json(this.world.staff().get(path(company, email))).get("person").asString();
        this.world.awaits(next, company, (it) -> it.member());
    }

    private String announced(String company, String email) {
        var login = this.world.member(company, email).get("person").asString();
        this.world.awaits(login, company, (it) -> it.member());
        return login;
    }

    private static void enable(String login, boolean enabled) {
        var user = user(login).toRepresentation();
        user.setEnabled(enabled);
        user(login).update(user);
    }

    private static UserResource user(String login) {
        return CONSOLE.users().get(login);
    }

    private String state(String company, String email) {
        return json(this.world.staff().get(path(company, email))).get("state").asString();
    }

    private List<String> groupsOf(String company, String email) {
        return json(this.world.staff().get(path(company, email))).get("accessGroups")
            .valueStream()
            .map(JsonNode::asString)
            .toList();
    }

    private String group() {
        var name = newEmail().substring(0, 6) + "g";
        var made = this.world.staff()
            .put("/api/backoffice/access-groups/" + name, "{\"label\":\"G\",\"permissions\":[\"orders.read\"]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return name;
    }

    private static String id(String group) {
        return CONSOLE.getGroupByPath("/access-groups/" + group).getId();
    }

    private static RealmResource console() {
        var keycloak = Servers.keycloak();
        return KeycloakBuilder.builder()
            .serverUrl(keycloak.url())
            .realm("master")
            .clientId("admin-cli")
            .username("kontor-admin")
            .password(keycloak.secrets().adminPassword())
            .build()
            .realm("kontor");
    }

}
