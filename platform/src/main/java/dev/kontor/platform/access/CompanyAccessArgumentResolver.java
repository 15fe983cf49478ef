package dev.kontor.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import dev.kontor.platform.problem.NotFoundException;

/// Gives a controller the [CompanyAccess] that the guard has found.
class CompanyAccessArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CompanyAccess.class;
    }

    @Override
    public CompanyAccess resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var servletRequest = request.getNativeRequest(HttpServletRequest.class);
        var access = (servletRequest == null) ? null : AccessGuard.granted(servletRequest);
        if (access == null) {
            throw new NotFoundException();
        }
        return access;
    }

}
