package dev.kontor.erp.retail;

import picocli.CommandLine.Command;

/// `erp import …`: reads real books and publishes them as if they were the ERP's own.
@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Publishes documents out of a file as if they were the ERP's own.",
        subcommands = { OnlineRetailCommand.class })
public final class ImportCommand {

}
