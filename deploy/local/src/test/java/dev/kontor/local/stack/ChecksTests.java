package dev.kontor.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

import dev.kontor.local.LocalStackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChecksTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void namesTheTakenPortAndThePartThatNeedsIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var part = Part.of("kafka", TestServer.sleeping("Kafka", this.folder), taken.getLocalPort());

            assertThatExceptionOfType(LocalStackException.class)
                .isThrownBy(() -> Checks.ports(new Home(this.folder), List.of(part)))
                .withMessageStartingWith("Port %d, which Kafka needs, is taken".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void saysWhenTheDiskIsNearlyFull() {
        assertThatExceptionOfType(LocalStackException.class).isThrownBy(() -> Checks.disk(this.folder, 1L << 30))
            .withMessageContaining("Only 1.0 GiB are free");
        assertThatCode(() -> Checks.disk(this.folder, 3L << 30)).doesNotThrowAnyException();
    }

}
