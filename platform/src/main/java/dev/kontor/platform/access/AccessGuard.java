package dev.kontor.platform.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;

/// The one place where the company in the address meets the caller's membership. A stranger gets the answer of an
/// unknown id, whatever he asks for and whether the company exists or not.
class AccessGuard implements HandlerInterceptor {

    static final String COMPANY = "company";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final String ACCESS = CompanyAccess.class.getName();

    private final Accesses accesses;

    /// Of each handler, as annotations are slow to find.
    private final Map<HandlerMethod, Optional<Requires>> requirements = new ConcurrentHashMap<>();

    AccessGuard(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            throw new NotFoundException();
        }
        var impersonated = impersonated(request);
        var access = impersonated.or(() -> accessOf(request)).orElseThrow(NotFoundException::new);
        this.requirements.computeIfAbsent(method, it -> Optional.ofNullable(requirement(it)))
            .ifPresent(required -> access.require(required.value()));
        if (impersonated.isPresent() && !SAFE.contains(request.getMethod())) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "impersonation-read-only");
        }
        request.setAttribute(ACCESS, access);
        return true;
    }

    /// Who of the staff looks at this company as one of its members has his access and
    /// not its own, and reads only.
    private Optional<CompanyAccess> impersonated(HttpServletRequest request) {
        return request.isUserInRole("staff") ? asked(request,
                (person, company) -> this.accesses.impersonated(person).filter(it -> it.company().equals(company)))
                : Optional.empty();
    }

    private Optional<CompanyAccess> accessOf(HttpServletRequest request) {
        return asked(request, this.accesses::find);
    }

    private static Optional<CompanyAccess> asked(HttpServletRequest request,
            BiFunction<PersonId, CompanyId, Optional<CompanyAccess>> answer) {
        if (request.getUserPrincipal() == null
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path)
                || !(path.get(COMPANY) instanceof String company)) {
            return Optional.empty();
        }
        try {
            return answer.apply(new PersonId(request.getUserPrincipal().getName()), new CompanyId(company));
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
