package dev.kontor.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Every page that the web app has, looked at by a customer's administrator and by the supplier's staff. All that is
/// found is told at once.
class EveryPageIT {

    /// Who is logged in is led on from these.
    private static final Set<String> OF_NOBODY = Set.of("/", "/register");

    /// What the portal keeps of a person, which it does not of the staff.
    private static final String OF_CUSTOMERS = "/profile";

    private final List<String> findings = new ArrayList<>();

    @Test
    @DisplayName("F-051 every page is accessible, has a title and all words and fits its window, on a desk and on a phone")
    void looksAtEveryPage() {
        var examples = examples();
        for (var look : Look.values()) {
            try (var nobody = look.arrives(); var katrin = look.arrives(); var staff = look.arrives()) {
                katrin.logIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD);
                staff.logIn(Demo.STAFF, Demo.PASSWORD);
                opens(new Inspection("visitor", look, nobody), examples, OF_NOBODY::contains);
                opens(new Inspection("customer", look, katrin), examples,
                        (route) -> !OF_NOBODY.contains(route) && !route.startsWith("/backoffice/"));
                opens(new Inspection("staff", look, staff), examples,
                        (route) -> !OF_NOBODY.contains(route) && !route.startsWith("/c/") && !route.equals(OF_CUSTOMERS));
            }
        }
        assertThat(this.findings).isEmpty();
    }

    private void opens(Inspection inspection, Examples examples, Predicate<String> routes) {
        Routes.ofPages().stream().filter(routes).map(examples::of).forEach((it) -> it.forEach(inspection::open));
        this.findings.addAll(inspection.findings());
    }

    private static Examples examples() {
        try (var katrin = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            return new Examples(katrin);
        }
    }

}
