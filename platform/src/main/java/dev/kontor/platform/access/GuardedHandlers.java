package dev.kontor.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Lets the service start only if every handler of a company says what it asks of the caller, by [Requires] or by
/// taking a [CompanyAccess].
class GuardedHandlers implements SmartInitializingSingleton {

    static final String ROOT = "/api/companies/{" + AccessGuard.COMPANY + "}";

    private static final List<PathContainer> PROBES = List.of(PathContainer.parsePath("/api/companies/x"),
            PathContainer.parsePath("/api/companies/x/y"), PathContainer.parsePath("/api/companies/x/y/z"));

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}|\\*+");

    private final List<RequestMappingHandlerMapping> mappings;

    GuardedHandlers(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        this.mappings.forEach(mapping -> mapping.getHandlerMethods().forEach(GuardedHandlers::check));
    }

    private static void check(RequestMappingInfo mapping, HandlerMethod handler) {
        for (var pattern : patterns(mapping)) {
            if (!isOfCompany(pattern)) {
                continue;
            }
            if (!isBelowRoot(pattern.getPatternString())) {
                throw new IllegalStateException("%s is mapped to %s, but what belongs to a company is mapped below %s"
                    .formatted(handler, pattern, ROOT));
            }
            if (AccessGuard.requirement(handler) == null && !takesAccess(handler)) {
                throw new IllegalStateException("%s, mapped to %s, neither has @Requires nor takes a CompanyAccess"
                    .formatted(handler, pattern));
            }
        }
    }

    private static Set<PathPattern> patterns(RequestMappingInfo mapping) {
        var condition = mapping.getPathPatternsCondition();
        return (condition == null) ? Set.of() : condition.getPatterns();
    }

    private static boolean isOfCompany(PathPattern pattern) {
        var text = pattern.getPatternString();
        return text.startsWith("/api/companies/") || PROBES.stream().anyMatch(pattern::matches)
                || pattern.matches(probe(text));
    }

    /// The pattern's own path, but below a company: `/api/{kind}/{id}/things` would reach
    /// it.
    private static PathContainer probe(String pattern) {
        var segments = pattern.split("/");
        var rest = Arrays.stream(segments).skip(4).map(segment -> VARIABLE.matcher(segment).replaceAll("x"));
        return PathContainer
            .parsePath(Stream.concat(Stream.of("/api/companies/x"), rest).collect(Collectors.joining("/")));
    }

    private static boolean isBelowRoot(String pattern) {
        return pattern.equals(ROOT) || pattern.startsWith(ROOT + "/");
    }

    private static boolean takesAccess(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
            .anyMatch(parameter -> parameter.getParameterType() == CompanyAccess.class);
    }

}
