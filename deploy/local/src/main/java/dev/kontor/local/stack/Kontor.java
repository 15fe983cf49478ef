package dev.kontor.local.stack;

import dev.kontor.local.LocalStackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./kontor`: runs Kontor on one machine without Docker.
@Command(name = "kontor", mixinStandardHelpOptions = true, version = "Kontor 0.1.0",
        description = "Runs Kontor on this machine, without Docker.",
        subcommands = { UpCommand.class, DownCommand.class, StatusCommand.class, LogsCommand.class, MailCommand.class,
                ErpCommand.class, BenchCommand.class, TrainCommand.class, TopicsCommand.class,
                CommandLine.HelpCommand.class })
final class Kontor {

    private Kontor() {
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Kontor()).setExecutionExceptionHandler(Kontor::explain);
    }

    /// What a person can mend is one line; anything else is our mistake and keeps its
    /// stack trace.
    private static int explain(Exception failed, CommandLine command, CommandLine.ParseResult parsed) {
        var err = command.getErr();
        if (failed instanceof LocalStackException) {
            err.println(command.getColorScheme().errorText("✗ " + failed.getMessage()));
        }
        else {
            failed.printStackTrace(err);
        }
        err.flush();
        return 1;
    }

}
