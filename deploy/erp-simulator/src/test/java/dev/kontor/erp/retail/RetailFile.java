package dev.kontor.erp.retail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import dev.kontor.erp.contract.Contracts;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assumptions.assumeThat;

/// The Online Retail set, which is not part of the repository: `KONTOR_ONLINE_RETAIL` names the file, or it lies in
/// `shared/data/online-retail` beside the checkout or above it.
final class RetailFile {

    private static final Path USUAL = Path.of("shared/data/online-retail/online-retail-2010-12_2011-06.csv.gz");

    private RetailFile() {
    }

    static Path find() {
        var file = look();
        assumeThat(file).as("the Online Retail set: set KONTOR_ONLINE_RETAIL to its .csv.gz").isNotNull();
        return Objects.requireNonNull(file);
    }

    private static @Nullable Path look() {
        var named = System.getenv("KONTOR_ONLINE_RETAIL");
        if (named != null) {
            return Path.of(named);
        }
        for (var folder = Contracts.FOLDER; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(USUAL))) {
                return folder.resolve(USUAL);
            }
        }
        return null;
    }

}
