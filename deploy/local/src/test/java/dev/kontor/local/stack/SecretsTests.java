package dev.kontor.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void makesASecretOnceAndKeepsItForItsOwnerAlone() throws IOException {
        var file = this.folder.resolve("secrets.properties");
        var secret = Secrets.open(file).get("gateway.client-secret");

        assertThat(Secrets.open(file).get("gateway.client-secret")).isEqualTo(secret).hasSizeGreaterThan(30);
        assertThat(Secrets.open(file).get("operator.client-secret")).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

}
