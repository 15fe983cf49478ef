package dev.kontor.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts a JVM for either side, with the same memory and the same collector, as the images have them.
final class Jvm {

    private static final List<String> FLAGS = List.of("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:NewSize=64m",
            "-XX:+UseCompactObjectHeaders", "-XX:+UseTransparentHugePages", "--enable-native-access=ALL-UNNAMED");

    private Jvm() {
    }

    static Process start(List<String> arguments, Map<String, String> environment, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

}
