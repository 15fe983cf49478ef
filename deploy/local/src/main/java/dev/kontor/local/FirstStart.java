package dev.kontor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a database was made to its end. A server that is killed while it makes one would go on with half of it at its
/// next start, so the half is thrown away: nobody can have used it.
record FirstStart(Path database, Path mark) {

    /// Before the server starts.
    void begin() throws IOException {
        if (Files.exists(this.mark)) {
            Folders.delete(this.database);
        }
        if (!Files.exists(this.database)) {
            Files.createDirectories(this.mark.toAbsolutePath().getParent());
            Files.writeString(this.mark, "");
        }
    }

    /// Once it has answered.
    void end() {
        try {
            Files.deleteIfExists(this.mark);
        }
        catch (IOException ex) {
            throw new LocalStackException("%s cannot be deleted".formatted(this.mark), ex);
        }
    }

}
