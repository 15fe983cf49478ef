package dev.kontor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FirstStartTests {

    @TempDir
    Path folder = Path.of("");

    private FirstStart start() {
        return new FirstStart(this.folder.resolve("data/h2"), this.folder.resolve("data/being-made"));
    }

    @Test
    void beginsAgainWhatWasKilledWhileItWasMade() throws IOException {
        start().begin();
        makes("half");

        start().begin();

        assertThat(start().database()).doesNotExist();
        makes("whole");
        start().end();
        start().begin();
        assertThat(start().database().resolve("whole")).exists();
    }

    @Test
    void keepsADatabaseFromBefore() throws IOException {
        makes("whole");

        start().begin();
        start().begin();

        assertThat(start().database().resolve("whole")).exists();
    }

    private void makes(String file) throws IOException {
        Files.createDirectories(start().database());
        Files.writeString(start().database().resolve(file), "");
    }

}
