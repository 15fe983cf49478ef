package dev.kontor.platform.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.assertj.core.api.Assertions;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The published description of a service's API: a file that other parts of the build generate code from.
///
/// `OpenApiContract.of("documents", "Documents", "Business documents …").check(mvc)` in a test with [OpenApiTest].
public final class OpenApiContract {

    /// Set to write the files instead of comparing them.
    private static final String WRITE = "openapi.write";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    private final String title;

    private final String description;

    private OpenApiContract(Path file, String title, String description) {
        this.file = file;
        this.title = title;
        this.description = description;
    }

    /// @param name the file's name in `contracts/openapi`, without `.json`
    public static OpenApiContract of(String name, String title, String description) {
        return new OpenApiContract(Path.of("..", "contracts", "openapi", name + ".json"), title, description);
    }

    /// Compares the controllers with the file, or writes it when asked to.
    public void check(MockMvcTester mvc) {
        var described = describe(mvc);
        try {
            if (System.getProperty(WRITE) != null) {
                Files.createDirectories(this.file.getParent());
                Files.writeString(this.file, described);
            }
            Assertions.assertThat(Files.exists(this.file) ? Files.readString(this.file) : "").as("""
                    %s is not what the controllers say. If the change is meant, write it anew and look at the diff:
                    mvn -pl <module> -am test -Dtest=OpenApiTests -Dsurefire.failIfNoSpecifiedTests=false -D%s
                    """, this.file, WRITE).isEqualTo(described);
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String describe(MockMvcTester mvc) {
        var result = mvc.get().uri("/v3/api-docs").exchange();
        Assertions.assertThat(result.getResponse().getStatus()).as("status of /v3/api-docs").isEqualTo(200);
        try {
            var api = (ObjectNode) JSON.readTree(result.getResponse().getContentAsByteArray());
            api.putObject("info").put("title", this.title).put("version", "1").put("description", this.description);
            return JSON.writeValueAsString(Sorted.byName(api)) + "\n";
        }
        catch (RuntimeException failed) {
            throw new AssertionError("No description of the API", failed);
        }
    }

}
