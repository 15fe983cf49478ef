package dev.kontor.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import dev.kontor.platform.access.ProjectedAccess;

/// Staff who untick a right of one member after the other, at a steady rate, and each time wait until it is gone in a
/// service. The time runs from before the request.
final class MemberChanges implements AutoCloseable {

    private static final String RIGHT = "orders.read";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final IdentityService service;

    private final ProjectedAccess projection;

    private final Population population;

    private final Queue<Duration> took = new ConcurrentLinkedQueue<>();

    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    private final ExecutorService staff = Executors.newVirtualThreadPerTaskExecutor();

    private final Thread clock;

    MemberChanges(IdentityService service, ProjectedAccess projection, Population population, int perSecond) {
        this.service = service;
        this.projection = projection;
        this.population = population;
        this.clock = Thread.ofVirtual().start(() -> tick(Duration.ofSeconds(1).dividedBy(perSecond)));
    }

    private void tick(Duration pause) {
        try {
            while (true) {
                Thread.sleep(pause);
                this.staff.execute(this::change);
            }
        }
        catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whoever has lost the right already gets it back.
    private void change() {
        try {
            var person = ThreadLocalRandom.current().nextInt(this.population.persons());
            var company = this.population.company(person);
            var has = allows(person, company);
            var path = "/api/backoffice/companies/" + company + "/memberships/" + Population.email(person);
            var version = this.service.version(path);
            var begun = System.nanoTime();
            this.service.put(path, version, """
                    {"firstName":"Petra","lastName":"Person","accessGroups":["%s"],"exceptions":[%s]}"""
                .formatted(Population.GROUP, has ? "\"" + RIGHT + "\"" : ""));
            while (allows(person, company) == has) {
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("A change of one member did not arrive within " + PATIENCE);
                }
                Thread.sleep(Duration.ofMillis(1));
            }
            this.took.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        catch (RuntimeException failed) {
            this.failures.add(failed);
        }
    }

    private boolean allows(int person, String company) {
        return this.projection.allows(Population.login(person), company, RIGHT);
    }

    /// Begins no further change and waits for those under way.
    void stop() throws InterruptedException {
        this.clock.interrupt();
        this.clock.join();
        this.staff.shutdown();
        if (!this.staff.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("Changes of single members do not end");
        }
    }

    List<Duration> took() {
        if (!this.failures.isEmpty()) {
            throw new IllegalStateException(this.failures.size() + " changes of single members failed",
                    this.failures.peek());
        }
        return List.copyOf(this.took);
    }

    @Override
    public void close() {
        this.clock.interrupt();
        this.staff.shutdownNow();
    }

}
