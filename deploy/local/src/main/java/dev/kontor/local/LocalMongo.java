package dev.kontor.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/// A MongoDB for tests: a real `mongod` as a replica set of one node, or the one that `MONGODB_URI` names.
public final class LocalMongo extends LocalServer {

    /// Gigabytes; enough for a demo and for tests.
    public static final double SMALL_CACHE = 0.5;

    private final UnaryOperator<String> addresses;

    private LocalMongo(@Nullable RunningServer running, UnaryOperator<String> addresses) {
        super(running);
        this.addresses = addresses;
    }

    public static LocalMongo start() {
        return start(new Options());
    }

    public static LocalMongo start(Options options) {
        var named = Optional.ofNullable(System.getenv("MONGODB_URI"));
        return named.map(it -> new LocalMongo(null, database -> withDatabase(it, database)))
            .orElseGet(() -> launch(options));
    }

    private static LocalMongo launch(Options options) {
        var data = WorkFolder.orTemporary(options.data, "mongo");
        var server = MongoServer.of(Ports.orFree(options.port), data, data.resolve("mongod.log"), options.access,
                options.cacheGigabytes);
        var running = RunningServer.start(server);
        WorkFolder.removeAfter(running, options.data, data);
        return new LocalMongo(running, server::uri);
    }

    /// The address of a database; databases with different names have nothing in common.
    public String uri(String database) {
        return this.addresses.apply(database);
    }

    private static String withDatabase(String address, String database) {
        var query = address.indexOf('?');
        var parameters = (query < 0) ? "" : address.substring(query);
        var server = (query < 0) ? address : address.substring(0, query);
        var slash = server.indexOf('/', "mongodb+srv://".length());
        return ((slash < 0) ? server : server.substring(0, slash)) + "/" + database + parameters;
    }

    /// Port 0 is any free one; without data folder the data go with the JVM.
    public record Options(int port, @Nullable Path data, @Nullable MongoAccess access, double cacheGigabytes) {

        public Options() {
            this(0, null, null, SMALL_CACHE);
        }

        public Options port(int port) {
            return new Options(port, this.data, this.access, this.cacheGigabytes);
        }

        public Options data(Path data) {
            return new Options(this.port, data, this.access, this.cacheGigabytes);
        }

        public Options access(MongoAccess access) {
            return new Options(this.port, this.data, access, this.cacheGigabytes);
        }

        public Options cacheGigabytes(double cacheGigabytes) {
            return new Options(this.port, this.data, this.access, cacheGigabytes);
        }

    }

}
