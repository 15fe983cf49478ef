package dev.kontor.support;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.TestAccess;
import dev.kontor.platform.test.TestTokens;

/// Companies and people for tests of the running service.
@TestComponent
@Lazy
public class Portal {

    static final String[] EVERYTHING = { "tickets.read", "tickets.create" };

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestAccess access;

    private final Environment environment;

    Portal(TestAccess access, Environment environment) {
        this.access = access;
        this.environment = environment;
    }

    /// A company that no other test knows.
    public CompanyId company() {
        return new CompanyId("c-" + COUNT.incrementAndGet());
    }

    /// A name that nobody else has.
    public static String person() {
        return "p-" + COUNT.incrementAndGet();
    }

    /// Somebody who may do this in the company, and is logged in.
    public Api member(CompanyId company, String... permissions) {
        return member(person(), company, Map.of(), permissions);
    }

    public Api member(String person, CompanyId company, Map<String, List<String>> refusals, String... permissions) {
        this.access.grant(new PersonId(person), company, refusals, permissions);
        return api().as(TestTokens.of(person));
    }

    /// Somebody who may do everything, but sees only a part.
    public Api restricted(String person, CompanyId company, Map<String, List<String>> restrictions) {
        this.access.restrict(new PersonId(person), company, restrictions, EVERYTHING);
        return api().as(TestTokens.of(person));
    }

    public Api staff(String person) {
        return api().as(TestTokens.of(person).roles("staff"));
    }

    private Api api() {
        return new Api(this.environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /// Where a ticket of a company is.
    public static String ticket(CompanyId company, UUID id) {
        return tickets(company) + "/" + id;
    }

    public static String tickets(CompanyId company) {
        return "/api/companies/" + company + "/tickets";
    }

    public static String question(String subject) {
        return """
                {"subject": "%s", "category": "QUESTION", "text": "What about %s?"}""".formatted(subject, subject);
    }

    public static String text(String text) {
        return new JsonMapper().createObjectNode().put("text", text).toString();
    }

    public static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

}
