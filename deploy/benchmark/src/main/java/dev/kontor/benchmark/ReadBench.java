package dev.kontor.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalMongo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists as a browser gets them, beside the bare query, beside nginx, in a small and a large portal and for a small and a
/// large company. The documents come from the bus, so they lie as they always do.
@Command(name = "read", description = "Lists through the gateway, beside the bare query and beside nginx; growth.",
        mixinStandardHelpOptions = true)
final class ReadBench implements Callable<Integer> {

    private static final String LIST = "/api/companies/" + Shares.LARGE
            + "/documents?kind=invoices&status=OPEN&from=2024-06-01&to=2025-10-31";

    private static final String SHORT = "/api/companies/" + Shares.LARGE
            + "/documents/count?kind=invoices&number=R-000000";

    private static final Duration PATIENCE = Duration.ofHours(2);

    private static final int FEW = 10_000;

    private static final int MOST_WARM_UPS = 16;

    /// A JVM compiles what it runs most for some two minutes, in which it is now faster
    /// and now slower.
    private static final int WITHOUT_GAIN = 4;

    @Option(names = "--documents", description = "in the large portal (default: ${DEFAULT-VALUE})")
    private int documents = 1_000_000;

    @Option(names = "--large", description = "ten million documents; takes an hour")
    private boolean large;

    @Option(names = "--clients", description = "at once (default: ${DEFAULT-VALUE})")
    private int clients = 32;

    @Option(names = "--seconds", description = "per measurement (default: ${DEFAULT-VALUE})")
    private int seconds = 15;

    @Option(names = "--runs", description = "of each side, in turn (default: ${DEFAULT-VALUE})")
    private int runs = 3;

    @Option(names = "--cache", paramLabel = "GB",
            description = "memory of mongod for data and indexes (default: ${DEFAULT-VALUE})")
    private double cache = 4;

    @Option(names = "--no-growth", description = "leaves out what is compared one request after the other")
    private boolean withoutGrowth;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    private final List<String> missed = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("kontor-bench");
        var many = this.large ? 10_000_000 : this.documents;
        try (var mongo = LocalMongo.start(new LocalMongo.Options().cacheGigabytes(this.cache));
                var kafka = LocalKafka.start().withContractTopics();
                var client = MongoClients.create(mongo.uri("admin"))) {
            this.out.printf("%d cores, %,d documents, mongod with %s GB of cache, %d clients, logs in %s%n",
                    Runtime.getRuntime().availableProcessors(), many, this.cache, this.clients, folder);
            var readers = new Readers(this.clients, client.getDatabase("gateway").getCollection("sessions"));
            readers.announce(kafka.bootstrapServers(), Shares.LARGE, Shares.TENTH, Shares.SMALL);
            if (!this.withoutGrowth) {
                fill(mongo, kafka, client, "few", 0, FEW, folder);
            }
            fill(mongo, kafka, client, "many", this.withoutGrowth ? 0 : FEW, many, folder);
            if (!this.withoutGrowth) {
                growth(readers, mongo, kafka, folder);
            }
            try (var service = service(mongo, kafka, "many", 0, folder);
                    var gateway = JavaService
                        .start("gateway", mongo, "gateway", kafka,
                                Map.of("KONTOR_DOCUMENTS_URI", "http://127.0.0.1:" + service.port(), "KONTOR_PORT", "0",
                                        "KONTOR_GATEWAY_CLIENT_SECRET", "not asked for"),
                                folder.resolve("gateway.log"))) {
                service.awaitReady();
                gateway.awaitReady();
                throughput(readers, service, gateway, mongo, client, folder);
            }
        }
        this.out.println(this.missed.isEmpty() ? "goals reached" : "missed: " + String.join("; ", this.missed));
        return this.missed.isEmpty() ? 0 : 1;
    }

    private void growth(Readers readers, LocalMongo mongo, LocalKafka kafka, Path folder) throws Exception {
        try (var few = service(mongo, kafka, "few", 0, folder); var many = service(mongo, kafka, "many", 0, folder)) {
            few.awaitReady();
            many.awaitReady();
            new Growth(readers, few.port(), many.port(), this.out, this.missed).measure();
        }
    }

    /// Lets a service take in what was published so far, into a database of this name.
    private void fill(LocalMongo mongo, LocalKafka kafka, MongoClient client, String name, int from, int to,
            Path folder) throws Exception {
        Feed.publish(kafka.bootstrapServers(), from, to, Shares::number);
        var begun = System.nanoTime();
        try (var service = service(mongo, kafka, name, 2, folder)) {
            var stored = client.getDatabase(name).getCollection("documents");
            while (stored.estimatedDocumentCount() < to) {
                if (!service.process().isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("Not every document was stored; see the logs in " + folder);
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        }
        this.out.printf("%,d documents stored by documents-service after %d s%n", to,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private static JavaService service(LocalMongo mongo, LocalKafka kafka, String database, int workers, Path folder)
            throws Exception {
        return JavaService.start(
                "documents-service", mongo, database, kafka, Map.of("KONTOR_INGESTION_GROUP", "bench-" + database,
                        "KONTOR_INGESTION_WORKERS", Integer.toString(workers)),
                folder.resolve("documents-" + database + "-" + workers + ".log"));
    }

    private void throughput(Readers readers, JavaService service, JavaService gateway, LocalMongo mongo,
            MongoClient client, Path folder) throws Exception {
        BareQuery bare;
        try (var one = Load.http(service.port(), readers.toService(0, LIST))) {
            bare = BareQuery.caught(client, "many", one);
        }
        var through = side("gateway", gateway.port(), number -> readers.toGateway(number, LIST));
        var query = new Side("bare query", number -> bare);
        warmUp(through, query);
        var effort = new Effort(Map.of("gateway", gateway.figures(), "documents-service", service.figures(), "mongod",
                new ProcessFigures(mongo.pid())));
        compare("list of 50 with filters, through the gateway beside the bare query", through, query, 0.35, effort);
        var program = Nginx.find();
        if (program.isEmpty()) {
            this.out.println("nginx was not found and cannot be installed here: the gateway stands without its peer");
            this.missed.add("gateway beside nginx: not measured");
            return;
        }
        try (var nginx = Nginx.start(program.get(), service.port(), folder)) {
            for (var path : List.of(LIST, SHORT)) {
                var ours = side("gateway", gateway.port(), number -> readers.toGateway(number, path));
                var peer = side("nginx", nginx.port(), number -> readers.toService(number, path));
                warmUp(ours, peer);
                var what = path.equals(LIST) ? "the same list, gateway beside nginx"
                        : "a short answer, gateway beside nginx";
                compare(what, ours, peer, 0.6, effort);
            }
        }
    }

    private static Side side(String name, int port, IntFunction<byte[]> requests) {
        return new Side(name, number -> Load.http(port, requests.apply(number)));
    }

    /// First by few, as a service that has just started is slow, then by all, until that
    /// does not make it any faster:
    /// a JVM that still compiles its own code spends on it what the requests would need.
    private void warmUp(Side... sides) throws Exception {
        for (var side : sides) {
            side.load(2, Duration.ofSeconds(this.seconds));
            var best = 0.0;
            for (int round = 0, bestAt = 0; round < MOST_WARM_UPS && round - bestAt < WITHOUT_GAIN; round++) {
                var now = side.load(this.clients, Duration.ofSeconds(this.seconds)).perSecond();
                if (now > best) {
                    best = now;
                    bestAt = round;
                }
            }
        }
    }

    private void compare(String what, Side ours, Side peer, double goal, Effort effort) throws Exception {
        this.out.println(what);
        var shares = new ArrayList<Double>();
        var tails = new ArrayList<Double>();
        for (int run = 1; run <= this.runs; run++) {
            effort.begin();
            var own = ours.load(this.clients, Duration.ofSeconds(this.seconds));
            this.out.printf("  %-12s %s  CPU per request: %s  load %.1f%n", ours.name, own,
                    effort.per(own.spread().count()), load());
            var other = peer.load(this.clients, Duration.ofSeconds(this.seconds));
            this.out.printf("  %-12s %s  load %.1f%n", peer.name, other, load());
            shares.add(own.perSecond() / other.perSecond());
            tails.add((double) own.spread().p99().toNanos() / other.spread().p99().toNanos());
        }
        var share = Growth.median(shares);
        var tail = Growth.median(tails);
        this.out.printf("  medians: %.0f %% of its requests/s (goal %.0f %%), p99 %.2f ×%n", share * 100, goal * 100,
                tail);
        if (share < goal) {
            this.missed.add(what + ": %.0f %%".formatted(share * 100));
        }
        if (peer.name.equals("nginx") && tail > 2) {
            this.missed.add(what + ": p99 %.2f ×".formatted(tail));
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /// One of the two that are compared.
    private record Side(String name, Opening clients) {

        Load load(int count, Duration time) throws Exception {
            return Load.of(
                    IntStream
                        .range(0, count).<Callable<Load.Client>>mapToObj(number -> () -> clients.open(number)).toList(),
                    time);
        }

    }

    private interface Opening {

        Load.Client open(int number) throws IOException;

    }

}
