package dev.kontor.erp.user;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `erp user add`: makes a person a member of a company. The one-time password is printed once and kept nowhere.
@Command(name = "add", mixinStandardHelpOptions = true, description = "Makes a person a member of a company.")
final class UserAddCommand implements Callable<Integer> {

    @Option(names = "--email", required = true, description = "the user name")
    private String email = "";

    @Option(names = "--first-name", required = true)
    private String firstName = "";

    @Option(names = "--last-name", required = true)
    private String lastName = "";

    @Option(names = "--company", required = true, description = "number of the company in the ERP")
    private String company = "";

    @Option(names = "--group", description = "access group; may be repeated (default: the one for customers)")
    private @Nullable List<String> groups;

    @Option(names = "--without", paramLabel = "PERMISSION",
            description = "permission this person shall not have, such as invoices.read; may be repeated")
    private @Nullable List<String> exceptions;

    @Option(names = "--language", description = "de, en, ro or da")
    private @Nullable String language;

    @Mixin
    private IdentityOptions identity = new IdentityOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var membership = this.identity.memberships()
            .put(this.company, this.email, new PutMembership(this.firstName, this.lastName, this.language, this.groups,
                    this.exceptions, null, null));
        Objects.requireNonNull(this.spec)
            .commandLine()
            .getOut()
            .printf("✓ %s acts for %s: %s%n", membership.email(), membership.company(), membership.login());
        return 0;
    }

}
