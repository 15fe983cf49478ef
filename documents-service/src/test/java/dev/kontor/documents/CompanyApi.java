package dev.kontor.documents;

import java.net.http.HttpResponse;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.test.Api;

import static org.assertj.core.api.Assertions.assertThat;

/// What a member of a company gets from the addresses of that company.
public record CompanyApi(CompanyId company, Api member) {

    private static final JsonMapper JSON = new JsonMapper();

    public CompanyApi as(Api other) {
        return new CompanyApi(this.company, other);
    }

    public String path(String rest) {
        return "/api/companies/" + this.company + "/" + rest;
    }

    public HttpResponse<String> ask(String path) {
        return this.member.get(path(path));
    }

    /// What must be there.
    public JsonNode get(String path) {
        var answer = ask(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /// Of the rows of a page.
    public static List<String> numbers(JsonNode page) {
        return page.get("items").valueStream().map(item -> item.get("number").stringValue()).toList();
    }

}
