package dev.kontor.erp.demo;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;

import dev.kontor.erp.bus.BusOptions;
import dev.kontor.erp.bus.FaultOptions;
import dev.kontor.erp.event.Topic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `erp demo`: publishes the demo supplier's books as of today. Doing it again changes nothing; doing it on a later day
/// takes the open documents further and adds new ones.
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = "Publishes the demo supplier: customers, products, two years of documents.")
public final class DemoCommand implements Callable<Integer> {

    public static final ZoneId SUPPLIER = ZoneId.of("Europe/Berlin");

    @Mixin
    private BusOptions bus = new BusOptions();

    @Mixin
    private FaultOptions faults = new FaultOptions();

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "the day to tell about (default: today)")
    private @Nullable LocalDate asOf;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var today = (this.asOf != null) ? this.asOf : LocalDate.now(SUPPLIER);
        var feed = new DemoFeed(DemoCatalogue.load(), today);
        var publisher = this.faults.publisher(this.bus, "/erp/demo", Clock.systemUTC());
        try (publisher) {
            feed.events().forEach(publisher::publish);
        }
        out().printf(
                "✓ demo as of %s: %d customers, %d products with stock and prices, %d documents, %d projects published%n",
                today, publisher.published(Topic.CUSTOMERS), feed.catalogue().range().size(),
                publisher.published(Topic.DOCUMENTS), publisher.published(Topic.PROJECTS));
        this.faults.report(out());
        return 0;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(this.spec).commandLine().getOut();
    }

}
