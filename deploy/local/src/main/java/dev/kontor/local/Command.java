package dev.kontor.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What is executed for a server, where, and which file takes its output.
public record Command(List<String> arguments, Map<String, String> environment, Path directory, Path log) {

    /// A JVM of the JDK that runs this code, sized for a developer machine.
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

}
