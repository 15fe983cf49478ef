package dev.kontor.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import dev.kontor.platform.CompanyId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// What the guard of every service adds to a request, from a projection with 150,000 memberships of 100,000 persons.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AccessCheckBenchmark {

    private static final int PERSONS = 100_000;

    private static final int REQUESTS = 4096;

    private static final Set<String> PERMISSIONS = Set.of("company.read", "orders.read", "quotes.read",
            "deliveries.read", "invoices.read", "addresses.read", "account.password");

    private static final Map<String, List<String>> REFUSALS = Map.of("members.read",
            List.of("SETTINGS_PROFILE", "ACCESS_GROUP"), "credit-notes.read", List.of("USER_EXCEPTION"));

    private final AccessProjection projection = new AccessProjection();

    private final AccessGuard guard = new AccessGuard(this.projection);

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private final MockHttpServletRequest[] requests = new MockHttpServletRequest[REQUESTS];

    private final HandlerMethod handler = new HandlerMethod(new Invoices(), Invoices.class.getDeclaredMethods()[0]);

    @Setup(Level.Trial)
    public void fill() {
        for (var number = 0; number < PERSONS; number++) {
            add(number, company(number));
            if (number % 2 == 0) {
                add(number, company(number + 1));
            }
        }
        for (var i = 0; i < REQUESTS; i++) {
            this.requests[i] = request(ThreadLocalRandom.current().nextInt(PERSONS));
        }
    }

    private void add(int person, String company) {
        this.projection.apply(new AccessChanged(new PersonId(person(person)), new CompanyId(company), 1L, true,
                PERMISSIONS, REFUSALS, Map.of(), Set.of()), 0);
    }

    private static MockHttpServletRequest request(int person) {
        var request = new MockHttpServletRequest("GET", "/api/companies/" + company(person) + "/documents");
        request.setUserPrincipal(() -> person(person));
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                Map.of(AccessGuard.COMPANY, company(person)));
        return request;
    }

    private static String person(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    private static String company(int person) {
        return Integer.toString(10_000 + person % 2_000);
    }

    @Benchmark
    public boolean check() {
        var request = this.requests[ThreadLocalRandom.current().nextInt(REQUESTS)];
        return this.guard.preHandle(request, this.response, this.handler);
    }

    /// A controller as services have them.
    static final class Invoices {

        @Requires("invoices.read")
        void list() {
            // only its annotation is looked at
        }

    }

}
