package dev.kontor.platform.access;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.kontor.platform.CompanyId;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GuardedHandlersTests {

    @Test
    void acceptsHandlersThatAsk() {
        assertThatCode(() -> check(Asking.class)).doesNotThrowAnyException();
        assertThatCode(() -> check(AskingAsAClass.class)).doesNotThrowAnyException();
        assertThatCode(() -> check(OfNoCompany.class)).doesNotThrowAnyException();
    }

    @Test
    void refusesAHandlerThatTakesTheCompanyFromTheAddressAlone() {
        assertThatThrownBy(() -> check(Unguarded.class)).hasMessageContaining("neither has @Requires");
    }

    @Test
    void refusesAnotherNameForTheCompany() {
        assertThatThrownBy(() -> check(OtherName.class)).hasMessageContaining("mapped below");
    }

    @Test
    void refusesPatternsThatReachIntoACompanyBesideTheGuard() {
        assertThatThrownBy(() -> check(Everything.class)).hasMessageContaining("mapped below");
        assertThatThrownBy(() -> check(AnyRoot.class)).hasMessageContaining("mapped below");
    }

    private static void check(Class<?> controller) {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("controller", controller);
        context.refresh();
        var mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        new GuardedHandlers(List.of(mapping)).afterSingletonsInstantiated();
    }

    @RestController
    static class Asking {

        @Requires("things.read")
        @GetMapping("/api/companies/{company}/things")
        String byAnnotation() {
            return "";
        }

        @GetMapping("/api/companies/{company}")
        String byArgument(CompanyAccess access) {
            return access.company().value();
        }

    }

    @Requires("things.read")
    @RestController
    static class AskingAsAClass {

        @GetMapping("/api/companies/{company}/things/{*number}")
        String one() {
            return "";
        }

    }

    @RestController
    static class OfNoCompany {

        @GetMapping({ "/api/companies", "/api/me", "/error" })
        String me() {
            return "";
        }

    }

    @RestController
    static class Unguarded {

        @GetMapping("/api/companies/{company}/things")
        String list(@PathVariable CompanyId company) {
            return company.value();
        }

    }

    @RestController
    static class OtherName {

        @Requires("things.read")
        @GetMapping("/api/companies/{id}/things")
        String list() {
            return "";
        }

    }

    @RestController
    static class Everything {

        @Requires("things.read")
        @GetMapping("/api/**")
        String list() {
            return "";
        }

    }

    @RestController
    static class AnyRoot {

        @Requires("things.read")
        @GetMapping("/api/{kind}/{company}/things")
        String list() {
            return "";
        }

    }

}
