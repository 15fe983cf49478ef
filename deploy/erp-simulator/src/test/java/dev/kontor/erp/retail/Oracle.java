package dev.kontor.erp.retail;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.kontor.erp.contract.Contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What awk finds in the file: `acceptance-tests/oracle/online-retail.awk`.
final class Oracle {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private Oracle() {
    }

    static SortedMap<String, Sums> read(Path file) throws IOException, InterruptedException {
        var script = Contracts.FOLDER.resolveSibling("acceptance-tests/oracle/online-retail.awk");
        var process = new ProcessBuilder("sh", "-c", "gzip -dc \"$1\" | awk -f \"$2\"", "oracle", file.toString(),
                script.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        var sums = new TreeMap<String, Sums>();
        try (var out = process.inputReader(UTF_8)) {
            out.lines().map((line) -> line.split("\t")).forEach((row) -> sums.put(row[0], Sums.of(row)));
        }
        if (process.waitFor() != 0) {
            throw new IOException("The oracle failed with " + process.exitValue());
        }
        return sums;
    }

    /// Count and sums of a customer's invoices and credit notes.
    record Sums(int invoices, BigDecimal invoicedNet, BigDecimal invoicedGross, int creditNotes, BigDecimal creditedNet,
            BigDecimal creditedGross) {

        static Sums of(String[] row) {
            return new Sums(Integer.parseInt(row[1]), new BigDecimal(row[2]), new BigDecimal(row[3]),
                    Integer.parseInt(row[4]), new BigDecimal(row[5]), new BigDecimal(row[6]));
        }

        static Sums of(String kind, BigDecimal net, BigDecimal gross) {
            return kind.equals("INVOICE") ? new Sums(1, net, gross, 0, ZERO, ZERO)
                    : new Sums(0, ZERO, ZERO, 1, net, gross);
        }

        Sums plus(Sums other) {
            return new Sums(this.invoices + other.invoices, this.invoicedNet.add(other.invoicedNet),
                    this.invoicedGross.add(other.invoicedGross), this.creditNotes + other.creditNotes,
                    this.creditedNet.add(other.creditedNet), this.creditedGross.add(other.creditedGross));
        }

    }

}
