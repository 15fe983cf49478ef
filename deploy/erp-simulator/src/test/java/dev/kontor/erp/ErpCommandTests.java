package dev.kontor.erp;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Mistakes are answered in one line and with an exit code.
class ErpCommandTests {

    @Test
    void aMissingFile() {
        assertRefused("Cannot read the file", "import", "online-retail", "/nowhere.csv");
    }

    @Test
    void anotherFile(@TempDir Path folder) throws Exception {
        var file = folder.resolve("x.csv");
        Files.writeString(file, "a,b\n");
        assertRefused("Not the Online Retail set", "import", "online-retail", file.toString());
    }

    @Test
    void aRateThatIsNoShare() {
        assertRefused("--poison is a share between 0 and 1, not 7.0", "demo", "--poison", "7");
    }

    @Test
    void aUserWithoutTheOperatorsSecret(@TempDir Path folder) {
        assertRefused("No secret of the operator", "user", "add", "--email", "a@b.example", "--first-name", "A",
                "--last-name", "B", "--company", "1", "--secrets", folder.resolve("none").toString());
    }

    @Test
    void anUnknownCommandShowsTheUsage() {
        var erp = Erp.run("invoices");

        assertThat(erp.exitCode()).isEqualTo(2);
        assertThat(erp.err()).contains("Usage: erp");
    }

    private static void assertRefused(String message, String... arguments) {
        var erp = Erp.run(arguments);

        assertThat(erp.exitCode()).isEqualTo(1);
        assertThat(erp.err().lines()).singleElement().asString().contains(message);
    }

}
