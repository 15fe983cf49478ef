package dev.kontor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keycloak, unpacked and built once with the options that only its build can set.
final class KeycloakDistribution {

    private KeycloakDistribution() {
    }

    static Path of(Cache cache) {
        var name = "keycloak-" + Versions.KEYCLOAK;
        return cache.prepare(name, KeycloakDistribution::fill).resolve(name);
    }

    private static void fill(Path folder) throws IOException {
        MavenFolder.fill(folder, "keycloak-pom.xml", Versions.KEYCLOAK, "unpack");
        var script = folder.resolve("keycloak-" + Versions.KEYCLOAK).resolve("bin/kc.sh");
        if (!script.toFile().setExecutable(true) && !Files.isExecutable(script)) {
            throw new IOException("%s could not be made executable".formatted(script));
        }
        Tool.run(folder, script.toString(), "build", "--db=dev-file", "--health-enabled=true",
                "--http-relative-path=/auth");
    }

}
