package dev.kontor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A real `mongod` as a replica set of one node, since transactions need a replica set.
public final class MongoServer implements Server {

    private static final String ADMIN = "kontor-admin";

    private static final int ALREADY_INITIALIZED = 23;

    private final Mongod mongod;

    private final int port;

    private final Path data;

    private final Path log;

    private final @Nullable MongoAccess access;

    private final double cacheGigabytes;

    private MongoServer(Mongod mongod, int port, Path data, Path log, @Nullable MongoAccess access,
            double cacheGigabytes) {
        this.mongod = mongod;
        this.port = port;
        this.data = data;
        this.log = log;
        this.access = access;
        this.cacheGigabytes = cacheGigabytes;
    }

    /// Without `access` everybody on the machine may enter, which is enough for a test.
    public static MongoServer of(int port, Path data, Path log, @Nullable MongoAccess access, double cacheGigabytes) {
        return new MongoServer(Mongod.find(Cache.ofThisMachine()), port, data, log, access, cacheGigabytes);
    }

    @Override
    public String name() {
        return "MongoDB";
    }

    /// Which mongod was chosen, in words.
    public String origin() {
        return this.mongod.origin();
    }

    @Override
    public Command command() {
        var database = this.data.resolve("db");
        var unprivileged = this.mongod.unprivileged(this.data);
        var arguments = new ArrayList<>(unprivileged);
        arguments.addAll(List.of(this.mongod.program().toString(), "--replSet", "rs0", "--bind_ip", "127.0.0.1",
                "--port", "" + this.port, "--dbpath", database.toString(), "--wiredTigerCacheSizeGB",
                "" + this.cacheGigabytes, "--setParameter", "diagnosticDataCollectionEnabled=false",
                // a service that died in a transaction must not keep others waiting for a
                // minute
                "--setParameter", "transactionLifetimeLimitSeconds=10"));
        try {
            Files.createDirectories(database);
            if (this.access != null) {
                arguments.addAll(List.of("--keyFile", keyFile(this.access.key()).toString()));
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        if (!unprivileged.isEmpty()) {
            Unprivileged.own(this.data);
        }
        return new Command(arguments, this.mongod.environment(), this.data, this.log);
    }

    private Path keyFile(String key) throws IOException {
        // mongod accepts the letters of Base64 only
        var content = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        return PrivateFile.write(this.data.resolve("keyfile"), content);
    }

    @Override
    public boolean isReady() {
        try (var client = client("")) {
            return client.getDatabase("admin")
                .runCommand(new Document("hello", 1))
                .getBoolean("isWritablePrimary", false);
        }
        catch (MongoException notYet) {
            return false;
        }
    }

    /// Makes the replica set and the users. A fresh server lets its first user in from
    /// this machine without password.
    @Override
    public void initialize(BooleanSupplier alive) {
        while (alive.getAsBoolean() && !isInitiated()) {
            Pause.shortly();
        }
        while (alive.getAsBoolean() && !isReady()) {
            Pause.shortly();
        }
        if (alive.getAsBoolean() && this.access != null) {
            createUsers(this.access);
        }
    }

    private boolean isInitiated() {
        try (var client = client("")) {
            var member = new Document("_id", 0).append("host", "127.0.0.1:" + this.port);
            client.getDatabase("admin")
                .runCommand(
                        new Document("replSetInitiate", new Document("_id", "rs0").append("members", List.of(member))));
            return true;
        }
        catch (MongoCommandException ex) {
            // with users in place nobody may ask without a password; then it was
            // initiated in an earlier run
            return ex.getErrorCode() == ALREADY_INITIALIZED || ex.getErrorCode() == 13;
        }
        catch (MongoException notYet) {
            return false;
        }
    }

    private void createUsers(MongoAccess access) {
        createAdmin(access.adminPassword());
        try (var client = client("%s:%s@".formatted(ADMIN, access.adminPassword()))) {
            access.users().forEach(it -> createUser(client, it));
        }
    }

    private void createAdmin(String password) {
        try (var client = client("")) {
            client.getDatabase("admin")
                .runCommand(new Document("createUser", ADMIN).append("pwd", password).append("roles", List.of("root")));
        }
        catch (MongoCommandException existsAlready) {
            // the exception for the first user is gone: an earlier run made the
            // administrator
        }
    }

    private static void createUser(MongoClient client, MongoUser user) {
        var database = client.getDatabase(user.database());
        var roles = List.of(new Document("role", "readWrite").append("db", user.database()));
        var known = database.runCommand(new Document("usersInfo", user.database())).getList("users", Document.class);
        database.runCommand(new Document(known.isEmpty() ? "createUser" : "updateUser", user.database())
            .append("pwd", user.password())
            .append("roles", roles));
    }

    private MongoClient client(String credentials) {
        var address = "mongodb://%s127.0.0.1:%d/?directConnection=true".formatted(credentials, this.port);
        return MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(address))
            .applyToClusterSettings(it -> it.serverSelectionTimeout(2, TimeUnit.SECONDS))
            .build());
    }

    /// The address for a database; with access control that of the database's own user.
    public String uri(String database) {
        var user = users().stream().filter(it -> it.database().equals(database)).findFirst();
        var credentials = user.map(it -> "%s:%s@".formatted(it.database(), it.password())).orElse("");
        var source = user.map(it -> "&authSource=" + it.database()).orElse("");
        return "mongodb://%s127.0.0.1:%d/%s?replicaSet=rs0%s".formatted(credentials, this.port, database, source);
    }

    private List<MongoUser> users() {
        return (this.access != null) ? this.access.users() : List.of();
    }

}
