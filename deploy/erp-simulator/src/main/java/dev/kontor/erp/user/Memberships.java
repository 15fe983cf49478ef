package dev.kontor.erp.user;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The memberships of companies, as the back office keeps them in identity-service.
final class Memberships {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI identity;

    private final OperatorToken token;

    Memberships(URI identity, OperatorToken token) {
        this.identity = identity;
        this.token = token;
    }

    Membership put(String company, String email, PutMembership membership) {
        var answer = put("companies/%s/memberships/%s".formatted(segment(company), segment(email)), membership);
        return switch (answer.statusCode()) {
            case 200, 201, 202 -> MAPPER.readValue(answer.body(), Membership.class);
            case 404 -> throw new UnknownCompanyException(company);
            default -> throw new RefusedException(refusal(answer));
        };
    }

    /// An access group as the demo has it; one that the staff has changed stays as it is.
    void put(DemoGroup group) {
        var answer = put("access-groups/" + segment(group.name()), group);
        if (answer.statusCode() != 200 && answer.statusCode() != 201 && answer.statusCode() != 428) {
            throw new RefusedException(refusal(answer));
        }
    }

    private HttpResponse<String> put(String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create("%s/api/backoffice/%s".formatted(this.identity, path)))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + this.token.fetch(this.http))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, application/problem+json")
            .header("Accept-Language", "en")
            .PUT(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)))
            .build();
        return Http.send(this.http, request, BodyHandlers.ofString(), "identity-service");
    }

    private static String refusal(HttpResponse<String> answer) {
        var problem = problem(answer.body());
        var text = new StringBuilder("identity-service refuses (%d): %s".formatted(answer.statusCode(),
                problem.path("detail").asString(problem.path("title").asString("no reason given"))));
        for (var error : problem.path("errors")) {
            text.append("%n  %s: %s".formatted(error.path("field").asString(""), error.path("message").asString("")));
        }
        return text.toString();
    }

    private static JsonNode problem(String body) {
        try {
            return MAPPER.readTree(body);
        }
        catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

}
