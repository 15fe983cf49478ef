package dev.kontor.erp;

import dev.kontor.erp.demo.DemoCommand;
import dev.kontor.erp.desk.RunCommand;
import dev.kontor.erp.replay.ReplayCommand;
import dev.kontor.erp.retail.ImportCommand;
import dev.kontor.erp.user.UserCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The ERP's side of the portal on the command line, started by `./kontor erp …`.
@Command(name = "erp", mixinStandardHelpOptions = true, version = "Kontor ERP simulator 0.1.0",
        description = "Acts as the ERP: publishes customers, products and documents on the bus.", subcommands = {
                DemoCommand.class, ImportCommand.class, ReplayCommand.class, RunCommand.class, UserCommand.class })
public final class ErpCommand {

    private ErpCommand() {
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ErpCommand()).setExecutionExceptionHandler(ErpCommand::explain);
    }

    /// One clear line instead of a stack trace; `KONTOR_DEBUG` set to anything shows
    /// where it came from.
    private static int explain(Exception failed, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(command.getColorScheme().errorText("✗ " + failed.getMessage()));
        if (System.getenv("KONTOR_DEBUG") != null) {
            failed.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

}
