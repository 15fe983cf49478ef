package dev.kontor.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PidFileTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void findsTheProcessAgain() {
        var file = new PidFile(this.folder.resolve("self.pid"));

        file.write(ProcessHandle.current());

        assertThat(file.process()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAnotherProcessThatGotTheSameNumber() throws IOException {
        var file = new PidFile(this.folder.resolve("self.pid"));
        Files.writeString(file.file(), ProcessHandle.current().pid() + " 1700000000000");

        assertThat(file.process()).isEmpty();
    }

    @Test
    void takesAFileThatACrashCutOffForNoProcess() throws IOException {
        var file = new PidFile(this.folder.resolve("self.pid"));
        Files.writeString(file.file(), "12");

        assertThat(file.process()).isEmpty();
    }

    @Test
    void namesEveryPartThatWasStarted(@TempDir Path folder) {
        var home = new Home(folder);
        assertThat(PidFile.parts(home)).isEmpty();

        PidFile.of(home, "of-an-older-version").write(ProcessHandle.current());
        PidFile.of(home, "kafka").write(ProcessHandle.current());

        assertThat(PidFile.parts(home)).containsExactly("kafka", "of-an-older-version");
    }

}
