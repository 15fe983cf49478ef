package dev.kontor.erp.user;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `erp user demo`: makes the persons of the demo members of their companies; who is one already stays as they are. Waits
/// for companies that are still on their way through the bus.
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = "Makes the persons of the demo members of their companies.")
final class DemoUsersCommand implements Callable<Integer> {

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "60",
            description = "how long to wait for a company to arrive (default: ${DEFAULT-VALUE})")
    private int patience;

    @Option(names = "--show-passwords",
            description = "print the one-time passwords; without it they are seen by no one")
    private boolean showPasswords;

    @Mixin
    private IdentityOptions identity = new IdentityOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var memberships = this.identity.memberships();
        var deadline = Instant.now().plusSeconds(this.patience);
        DemoGroup.all().forEach(memberships::put);
        for (var person : DemoPerson.all()) {
            for (var role : person.memberships()) {
                var membership = put(memberships, person, role, deadline);
                out().printf("✓ %s for %s (%s)%s%n", person.email(), role.company(), person.about(),
                        this.showPasswords ? ": " + membership.login() : "");
            }
        }
        return 0;
    }

    private static Membership put(Memberships memberships, DemoPerson person, DemoPerson.Role role, Instant deadline) {
        while (true) {
            try {
                return memberships.put(role.company(), person.email(), person.membership(role));
            }
            catch (UnknownCompanyException notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(this.spec).commandLine().getOut();
    }

}
