package dev.kontor.erp;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The command line as a test uses it: in this process, or in one of its own that can be killed.
public record Erp(int exitCode, String out, String err) {

    public static Erp run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = ErpCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
        return new Erp(exitCode, out.toString(), err.toString());
    }

    public static Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC",
                "-Xmx128m", ErpCommand.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    }

}
