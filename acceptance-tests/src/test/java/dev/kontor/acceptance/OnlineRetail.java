package dev.kontor.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Real invoices of a wholesaler (D. Chen, 2015, UCI Machine Learning Repository, CC BY 4.0), which are not part of the
/// repository: they stand in a folder beside it, or where `KONTOR_ONLINE_RETAIL` says.
final class OnlineRetail {

    private OnlineRetail() {
    }

    static Path file() {
        return Stream
            .of(System.getenv("KONTOR_ONLINE_RETAIL"),
                    Portal.root() + "/../shared/data/online-retail/online-retail-2010-12_2011-06.csv.gz")
            .filter(path -> path != null && Files.isReadable(Path.of(path)))
            .map(path -> Path.of(path).normalize())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(
                    "The invoices of Online Retail are missing; set KONTOR_ONLINE_RETAIL to the .csv.gz file"));
    }

}
