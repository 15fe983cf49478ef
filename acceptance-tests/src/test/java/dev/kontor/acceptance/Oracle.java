package dev.kontor.acceptance;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each customer should see, reckoned by awk from the file itself, without a line of the portal's code.
final class Oracle {

    private static final String FOLDER = "acceptance-tests/oracle";

    private Oracle() {
    }

    record Expected(String company, int invoices, BigDecimal invoicesNet, BigDecimal invoicesGross, int creditNotes,
            BigDecimal creditNotesNet, BigDecimal creditNotesGross) {

        int count(String kind) {
            return kind.equals("invoices") ? invoices : creditNotes;
        }

        BigDecimal net(String kind) {
            return kind.equals("invoices") ? invoicesNet : creditNotesNet;
        }

        BigDecimal gross(String kind) {
            return kind.equals("invoices") ? invoicesGross : creditNotesGross;
        }

    }

    static List<Expected> of(List<String> companies) {
        var script = "gzip -dc '%s' | awk -f %s/online-retail.awk -v customers='%s'".formatted(OnlineRetail.file(),
                FOLDER, String.join(" ", companies));
        var output = Portal.run(Duration.ofMinutes(2), Map.of("LC_ALL", "C"),
                List.of("bash", "-o", "pipefail", "-c", script));
        return output.lines().map(line -> line.split("\t")).map(Oracle::row).toList();
    }

    /// The customers that are worth a look, each with its reason in the file.
    static List<String> customers() {
        var lines = Portal.run(Duration.ofSeconds(10), Map.of(), List.of("cut", "-f1", FOLDER + "/customers.tsv"));
        return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toList());
    }

    private static Expected row(String[] row) {
        var amounts = Stream.of(row[2], row[3], row[5], row[6]).map(BigDecimal::new).toList();
        return new Expected(row[0], Integer.parseInt(row[1]), amounts.get(0), amounts.get(1), Integer.parseInt(row[4]),
                amounts.get(2), amounts.get(3));
    }

}
