package dev.kontor.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.annotation.RequestParamMapMethodArgumentResolver;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;

/// Refuses query parameters that the handler does not read: a mistyped filter would otherwise show everything.
class KnownParameters implements HandlerInterceptor {

    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

    /// Empty where a handler takes whatever comes.
    private final Map<HandlerMethod, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    KnownParameters(ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.adapter = adapter;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            this.known.computeIfAbsent(method, this::parameters).ifPresent(names -> check(request, names));
        }
        return true;
    }

    private static void check(HttpServletRequest request, Set<String> names) {
        var unknown = request.getParameterMap()
            .keySet()
            .stream()
            .filter(name -> !names.contains(name))
            .map(name -> new InvalidField(name, "unknown-parameter"))
            .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidRequestException(unknown);
        }
    }

    private Optional<Set<String>> parameters(HandlerMethod handler) {
        var names = Arrays.stream(handler.getMethodParameters()).map(this::names).toList();
        return names.stream().allMatch(Optional::isPresent)
                ? Optional.of(names.stream().flatMap(Optional::stream).flatMap(Set::stream).collect(Collectors.toSet()))
                : Optional.empty();
    }

    /// Asks the same resolvers that will read the parameter.
    private Optional<Set<String>> names(MethodParameter parameter) {
        return resolver(parameter).map(resolver -> switch (resolver) {
            case RequestParamMapMethodArgumentResolver everything -> Optional.<Set<String>>empty();
            case RequestParamMethodArgumentResolver single -> Optional.of(Set.of(name(parameter)));
            case ModelAttributeMethodProcessor record -> Optional.of(properties(parameter.getParameterType()));
            default -> Optional.of(Set.<String>of());
        }).orElse(Optional.empty());
    }

    private Optional<HandlerMethodArgumentResolver> resolver(MethodParameter parameter) {
        var resolvers = this.adapter.getObject().getArgumentResolvers();
        return ((resolvers == null) ? List.<HandlerMethodArgumentResolver>of() : resolvers).stream()
            .filter(resolver -> resolver.supportsParameter(parameter))
            .findFirst();
    }

    private static String name(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null && !annotation.name().isEmpty()) {
            return annotation.name();
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return String.valueOf(parameter.getParameterName());
    }

    private static Set<String> properties(Class<?> type) {
        var components = type.getRecordComponents();
        var names = (components != null) ? Arrays.stream(components).map(component -> component.getName())
                : Stream.of(BeanUtils.getPropertyDescriptors(type)).map(property -> property.getName());
        return names.collect(Collectors.toSet());
    }

}
