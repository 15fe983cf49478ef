package dev.kontor.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.problem.Problem;
import dev.kontor.platform.security.CurrentUser;

/// What is true of every operation of every service, so that no controller has to say it.
@TestConfiguration(proxyBeanMethods = false)
class OpenApiDefaults {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)}");

    private static final String BAG = "#/components/schemas/MultiValueMapStringString";

    private static final Map<String, String> PROBLEMS = Map.of("400",
            "The request has the wrong shape; `errors` names the fields.", "401", "No valid access token.", "403",
            "A member may not do this; `reasons` names the rules that refused.", "404",
            "There is no such thing, or none the caller may know of.", "412",
            "Somebody else has changed it since `If-Match` was read.", "503",
            "Something this service stands on does not answer; try again after `Retry-After`.");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CompanyAccess.class, CurrentUser.class);
    }

    @Bean
    ModelConverter nullness() {
        return new Nullness();
    }

    @Bean
    GlobalOpenApiCustomizer platformDefaults() {
        return api -> {
            api.servers(List.of(new Server().url("/").description("The gateway; services answer on the same paths.")));
            describeSecurity(api);
            var paths = new Paths();
            api.getPaths().forEach((path, item) -> {
                item.readOperations().forEach(operation -> complete(operation, path));
                paths.addPathItem(VARIABLE.matcher(path).replaceAll("{$1}"), item);
            });
            api.setPaths(paths);
            paths.values()
                .stream()
                .flatMap(item -> item.readOperations().stream())
                .forEach(operation -> leaveOptional(operation, api.getComponents()));
            api.getComponents().getSchemas().remove("MultiValueMapStringString");
            describeProblems(api.getComponents());
        };
    }

    private static void describeSecurity(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents()
            .addSecuritySchemes("bearer",
                    new SecurityScheme().type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("Browsers use the gateway's session cookie instead."));
        api.setSecurity(List.of(new SecurityRequirement().addList("bearer")));
    }

    private static void complete(Operation operation, String path) {
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(OpenApiDefaults::isBag);
        }
        var variables = VARIABLE.matcher(path);
        var position = 0;
        while (variables.find()) {
            position += describeVariable(operation, variables.group(1), position);
        }
        PROBLEMS.keySet()
            .stream()
            .sorted()
            .filter(status -> !status.equals("404") || path.contains("{"))
            .filter(status -> !status.equals("412") || hasParameter(operation, "If-Match"))
            .forEach(status -> operation.getResponses()
                .addApiResponse(status, new ApiResponse().$ref("#/components/responses/Problem" + status)));
    }

    /// What may be null in a request may as well be left out of it.
    private static void leaveOptional(Operation operation, Components components) {
        if (operation.getRequestBody() == null) {
            return;
        }
        operation.getRequestBody()
            .getContent()
            .values()
            .stream()
            .map(content -> content.getSchema().get$ref())
            .filter(Objects::nonNull)
            .map(reference -> components.getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1)))
            .filter(schema -> schema.getRequired() != null)
            .forEach(OpenApiDefaults::leaveOptional);
    }

    private static void leaveOptional(Schema<?> request) {
        request.setRequired(request.getRequired()
            .stream()
            .filter(name -> request.getProperties().get(name).getTypes() == null
                    || !request.getProperties().get(name).getTypes().contains("null"))
            .toList());
    }

    private static boolean hasParameter(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> name.equals(it.getName()));
    }

    /// The company is read by the guard, not by the handler, so the handler does not
    /// mention it.
    private static int describeVariable(Operation operation, String name, int position) {
        var described = operation.getParameters() != null && operation.getParameters()
            .stream()
            .anyMatch(it -> name.equals(it.getName()) && "path".equals(it.getIn()));
        if (!described) {
            operation
                .addParametersItem(new Parameter().name(name).in("path").required(true).schema(new StringSchema()));
            var parameters = operation.getParameters();
            parameters.add(position, parameters.removeLast());
        }
        return 1;
    }

    /// A handler that reads the parameters by itself takes them all as one; it describes
    /// them by annotations.
    private static boolean isBag(Parameter parameter) {
        var schema = parameter.getSchema();
        return schema != null && BAG.equals(schema.get$ref());
    }

    private static void describeProblems(Components components) {
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        var content = new Content().addMediaType("application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        PROBLEMS.forEach((status, words) -> components.addResponses("Problem" + status,
                new ApiResponse().description(words).content(content)));
    }

}
