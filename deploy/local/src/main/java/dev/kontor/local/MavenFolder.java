package dev.kontor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Has Maven fill a folder from the artifact repository, which is the one download that every machine here can do.
final class MavenFolder {

    private MavenFolder() {
    }

    static void fill(Path folder, String pom, String version, String goal) throws IOException {
        Files.writeString(folder.resolve("pom.xml"), Resource.text(pom).replace("@version@", version));
        Tool.run(folder, Tool.maven().toString(), "-B", "-q", "dependency:" + goal);
    }

}
