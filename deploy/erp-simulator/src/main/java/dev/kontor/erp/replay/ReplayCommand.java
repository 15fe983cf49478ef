package dev.kontor.erp.replay;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;

import dev.kontor.erp.bus.BusOptions;
import dev.kontor.erp.event.Topic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `erp replay TOPIC`: has read models built again, in one of two ways.
///
/// Without `--group` the newest record of every entity is published again, as it is: every running service takes it in
/// beside what is new; what it has already changes nothing, what it lacks comes back. With `--group` nothing is
/// published: that service's place in the topic is set to offset 0, and it reads everything again when it is started.
@Command(name = "replay", mixinStandardHelpOptions = true,
        description = { "Publishes the newest state of every entity of a topic again,",
                "or, with --group, lets one stopped service read the topic again from offset 0." })
public final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TOPIC",
            description = "erp.customers, erp.products, erp.documents, erp.projects, erp.files or erp.acknowledgements")
    private String topic = "";

    @Option(names = "--group", paramLabel = "SERVICE", description = "documents-service, for one; it must be stopped")
    private @Nullable String group;

    @Mixin
    private BusOptions bus = new BusOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var known = Topic.at(this.topic)
            .orElseThrow(() -> new IllegalArgumentException(
                    "The ERP has no topic %s; it has erp.customers, erp.products, erp.documents, erp.projects, erp.files and erp.acknowledgements"
                        .formatted(this.topic)));
        if (this.group != null) {
            var partitions = new Rewind(this.bus.connect()).toTheBeginning(this.group, known.address());
            out().printf("✓ %s starts again at offset 0 of the %d partitions of %s%n", this.group, partitions,
                    known.address());
            return 0;
        }
        var published = new Republish(this.bus.connect()).newestOf(known.address());
        out().printf("✓ %,d entities of %s published again%n", published, known.address());
        return 0;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(this.spec).commandLine().getOut();
    }

}
