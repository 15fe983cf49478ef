package dev.kontor.erp.retail;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;

import dev.kontor.erp.bus.BusOptions;
import dev.kontor.erp.bus.FaultOptions;
import dev.kontor.erp.bus.Pace;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `erp import online-retail FILE`: publishes the file by [RetailRules] and accounts for each of its lines. Stopped in
/// the middle it can be started again: the same file makes the same events with the same versions.
@Command(name = "online-retail", mixinStandardHelpOptions = true,
        description = "Publishes customers, products, orders, invoices and credit notes of the Online Retail set.")
final class OnlineRetailCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the set as CSV, also packed as .csv.gz")
    private @Nullable Path file;

    @Mixin
    private BusOptions bus = new BusOptions();

    @Mixin
    private FaultOptions faults = new FaultOptions();

    @Option(names = "--rate", paramLabel = "N",
            description = "at most N events per second (default: as fast as it goes)")
    private int rate;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var path = readable(Objects.requireNonNull(this.file));
        var survey = survey(path);
        var progress = new Progress(out(), isTerminal(), survey.lines());
        var publisher = this.faults.publisher(this.bus, "/erp/online-retail", Clock.systemUTC());
        ImportReport report;
        try (publisher; var csv = CsvReader.open(path)) {
            var pace = new Pace(this.rate);
            report = new RetailImport(survey, (event) -> {
                pace.next();
                publisher.publish(event);
            }).run(csv, progress);
        }
        return close(report, survey, progress);
    }

    private int close(ImportReport report, Survey survey, Progress progress) {
        report.print(out(), survey);
        this.faults.report(out());
        if (report.accountedFor() != survey.lines()) {
            this.spec()
                .commandLine()
                .getErr()
                .printf("✗ %,d lines of the file are not accounted for%n", survey.lines() - report.accountedFor());
            return 1;
        }
        var documents = report.documents(Kind.ORDER) + report.documents(Kind.INVOICE)
                + report.documents(Kind.CREDIT_NOTE);
        var seconds = progress.elapsed().toMillis() / 1000.0;
        out().printf("✓ every line is accounted for; %,d documents in %.1f s, %,.0f per second%n", documents, seconds,
                documents / Math.max(seconds, 0.001));
        return 0;
    }

    private static Survey survey(Path path) throws IOException {
        try (var csv = CsvReader.open(path)) {
            return Survey.of(csv);
        }
    }

    private static Path readable(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IllegalArgumentException("Cannot read the file " + path);
        }
        return path;
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 has again no console where there is
                                           // no terminal
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(this.spec);
    }

}
