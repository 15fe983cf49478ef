package dev.kontor.platform.access;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.NotFoundException;

/// The one place where the company in the address meets the caller's membership. A stranger gets the answer of an
/// unknown id, whatever he asks for and whether the company exists or not.
class AccessGuard implements HandlerInterceptor {

    static final String COMPANY = "company";

    private static final String ACCESS = CompanyAccess.class.getName();

    private final Accesses accesses;

    AccessGuard(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            throw new NotFoundException();
        }
        var access = accessOf(request).orElseThrow(NotFoundException::new);
        var required = requirement(method);
        if (required != null) {
            access.require(required.value());
        }
        request.setAttribute(ACCESS, access);
        return true;
    }

    private Optional<CompanyAccess> accessOf(HttpServletRequest request) {
        if (request.getUserPrincipal() == null
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path)
                || !(path.get(COMPANY) instanceof String company)) {
            return Optional.empty();
        }
        try {
            return this.accesses.find(new PersonId(request.getUserPrincipal().getName()), new CompanyId(company));
        }
        catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static @Nullable Requires requirement(HandlerMethod method) {
        var onMethod = method.getMethodAnnotation(Requires.class);
        return (onMethod != null) ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
    }

    static @Nullable CompanyAccess granted(HttpServletRequest request) {
        return (request.getAttribute(ACCESS) instanceof CompanyAccess access) ? access : null;
    }

}
