package dev.kontor.benchmark;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

import com.mongodb.client.MongoClients;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalMongo;
import dev.kontor.platform.access.AccessCheckBenchmark;
import dev.kontor.platform.access.ProjectedAccess;

/// How long a change of rights takes until every service knows it, for everybody and, at the same time, for one member;
/// and what checking costs each request.
@Command(name = "access", description = "Changes of rights until they are in force, and the cost of a check.",
        mixinStandardHelpOptions = true)
final class AccessBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final Duration GOAL_ALL = Duration.ofSeconds(30);

    private static final Duration GOAL_ONE = Duration.ofSeconds(1);

    private static final double GOAL_CHECK = 50;

    /// The one that the settings profile gives and takes.
    private static final String TURNED = "invoices.read";

    private static final String PORTAL = "/api/backoffice/portal";

    private static final String DEFAULT_PROFILE = "/api/backoffice/settings-profiles/default";

    @Option(names = "--persons", description = "half of them with two memberships (default: ${DEFAULT-VALUE})")
    private int persons = 100_000;

    @Option(names = "--companies", description = "(default: ${DEFAULT-VALUE})")
    private int companies = 2_000;

    @Option(names = "--runs", description = "changes for everybody (default: ${DEFAULT-VALUE})")
    private int runs = 4;

    @Option(names = "--rate", description = "changes of one member per second meanwhile (default: ${DEFAULT-VALUE})")
    private int rate = 10;

    @Option(names = "--cache", paramLabel = "GB",
            description = "memory of mongod for data and indexes (default: ${DEFAULT-VALUE})")
    private double cache = 4;

    @Override
    public Integer call() throws Exception {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var all = new ArrayList<Duration>();
        var single = new ArrayList<Duration>();
        measureChanges(out, all, single);
        out.println("the check itself, by JMH:");
        var check = new Runner(new OptionsBuilder().include(AccessCheckBenchmark.class.getName()).build()).run()
            .iterator()
            .next()
            .getPrimaryResult()
            .getScore();
        return report(out, all, single, check);
    }

    private void measureChanges(PrintWriter out, List<Duration> all, List<Duration> single) throws Exception {
        var folder = Files.createTempDirectory("kontor-bench");
        var population = new Population(this.persons, this.companies);
        try (var mongo = LocalMongo.start(new LocalMongo.Options().cacheGigabytes(this.cache));
                var kafka = LocalKafka.start().withContractTopics();
                var client = MongoClients.create(mongo.uri("admin"));
                var service = IdentityService.start(mongo, kafka, folder.resolve("identity-service.log"));
                var projection = new ProjectedAccess(kafka.bootstrapServers(), TURNED)) {
            out.printf("%d cores, %d persons, %d memberships, %d companies, mongod with %s GB of cache, logs in %s%n",
                    Runtime.getRuntime().availableProcessors(), population.persons(), population.memberships(),
                    population.companies(), this.cache, folder);
            service.awaitReady();
            var database = client.getDatabase(IdentityService.DATABASE);
            turn(service, false);
            population.publishCompanies(kafka.bootstrapServers());
            await(() -> database.getCollection("companyTerms").estimatedDocumentCount() == this.companies
                    && database.getCollection("refreshJobs").estimatedDocumentCount() == 0);
            population.insertMembers(database);
            var figures = new Effort(Map.of("service", new ProcessFigures(service.pid()), "mongod",
                    new ProcessFigures(mongo.pid()), "Kafka", new ProcessFigures(kafka.pid())));
            figures.begin();
            turn(service, true);
            await(() -> projection.holders() == population.memberships());
            out.printf("portal opened      %s%n", line(figures));
            for (var run = 1; run <= this.runs; run++) {
                var gives = run % 2 == 0;
                try (var members = new MemberChanges(service, projection, population, this.rate)) {
                    var confirmation = gives ? "" : confirmation(service);
                    figures.begin();
                    service.put(DEFAULT_PROFILE + confirmation, service.version(DEFAULT_PROFILE), profile(gives));
                    await(() -> projection.holders() == (gives ? population.memberships() : 0));
                    all.add(figures.elapsed());
                    var line = line(figures);
                    members.stop();
                    single.addAll(members.took());
                    out.printf("profile changed    %s; meanwhile %s%n", line, Spread.of(members.took()));
                }
            }
        }
    }

    private static void turn(IdentityService service, boolean open) {
        service.put(PORTAL, service.version(PORTAL), "{\"open\":" + open + "}");
    }

    /// What only a change that takes needs: to have looked whom it concerns.
    private static String confirmation(IdentityService service) {
        return "?confirmation=" + service.preview(DEFAULT_PROFILE, profile(false));
    }

    private static String profile(boolean gives) {
        return """
                {"permissions":["company.read","orders.read","quotes.read","deliveries.read","credit-notes.read"%s]}"""
            .formatted(gives ? ",\"" + TURNED + "\"" : "");
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not done after " + PATIENCE);
            }
            Thread.sleep(Duration.ofMillis(5));
        }
    }

    private static int report(PrintWriter out, List<Duration> all, List<Duration> single, double check) {
        var slowest = all.stream().max(Duration::compareTo).orElseThrow();
        var spread = Spread.of(single);
        out.printf("for everybody: slowest %.1f s (goal %d s)%n", slowest.toMillis() / 1000.0, GOAL_ALL.toSeconds());
        out.printf("one member meanwhile: %s (goal p99 %d ms)%n", spread, GOAL_ONE.toMillis());
        out.printf("check per request: %.3f µs (goal %.0f µs)%n", check, GOAL_CHECK);
        var reached = slowest.compareTo(GOAL_ALL) <= 0 && spread.p99().compareTo(GOAL_ONE) <= 0 && check <= GOAL_CHECK;
        out.println(reached ? "goals reached" : "goal missed");
        out.flush();
        return reached ? 0 : 1;
    }

    private static String line(Effort effort) {
        return "%6.1f s  CPU: service %5.1f s, mongod %5.1f s, Kafka %4.1f s  load %4.1f".formatted(
                effort.elapsed().toMillis() / 1000.0, effort.cpu("service"), effort.cpu("mongod"), effort.cpu("Kafka"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

}
