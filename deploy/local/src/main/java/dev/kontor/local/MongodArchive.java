package dev.kontor.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// MongoDB's own archive, for the distributions whose check sum is pinned here.
final class MongodArchive {

    private static final Map<String, String> SHA256 = Map.of("debian12",
            "b774ed64ec13732d25cd8c937bcd221ceadd0c746371f2279aa63aa492c1d0d0", "ubuntu2204",
            "4372a8e503a61814c565d4ccbc5f6765787944772e8969c13ba96c99cca11f75", "ubuntu2404",
            "fe7bccea2ac1eed16867e9ae5a60481455ee30796f285fe67d0d02a6c2abbdda");

    private MongodArchive() {
    }

    static Optional<Mongod> of(Cache cache) {
        var distribution = distribution();
        var sha256 = SHA256.get(distribution);
        if (sha256 == null || !System.getProperty("os.arch").equals("amd64") || cache.has(MongodPackage.FOLDER)) {
            return Optional.empty();
        }
        try {
            var folder = cache.prepare("mongod-%s-%s".formatted(Versions.MONGODB, distribution),
                    it -> fill(it, "mongodb-linux-x86_64-%s-%s".formatted(distribution, Versions.MONGODB), sha256));
            return Optional.of(new Mongod(folder.resolve("bin/mongod"), Map.of(),
                    "MongoDB %s from its publisher's archive".formatted(Versions.MONGODB)));
        }
        catch (LocalStackException unreachable) {
            return Optional.empty();
        }
    }

    private static void fill(Path folder, String name, String sha256) throws IOException {
        var archive = folder.resolve("archive.tgz");
        Download.fetch(URI.create("https://fastdl.mongodb.org/linux/%s.tgz".formatted(name)), archive, sha256);
        Tool.run(folder, "tar", "-xzf", archive.toString(), "--strip-components=1", name + "/bin/mongod");
        Files.delete(archive);
    }

    private static String distribution() {
        var release = new Properties();
        try (var in = Files.newBufferedReader(Path.of("/etc/os-release"))) {
            release.load(in);
        }
        catch (IOException notLinux) {
            return "";
        }
        return (release.getProperty("ID", "") + release.getProperty("VERSION_ID", "")).replaceAll("[\".]", "");
    }

}
