package dev.kontor.erp.user;

import picocli.CommandLine.Command;

/// `erp user …`: gives persons access to the portal, as the supplier's back office would.
@Command(name = "user", mixinStandardHelpOptions = true, description = "Gives persons access to the portal.",
        subcommands = { UserAddCommand.class, DemoUsersCommand.class })
public final class UserCommand {

}
