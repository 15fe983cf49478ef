package dev.kontor.documents.chain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentSummary;
import dev.kontor.documents.document.Freshness;
import dev.kontor.documents.document.Row;

/// All that belongs to one piece of business, as far as the caller may see it.
@Schema(description = "All that belongs to one piece of business, as far as the caller may see it.")
record Chain(@Schema(description = "In the order in which they were issued.") List<ChainDocument> documents,
        @Schema(description = "Each line over all documents.") List<ChainLine> lines,
        @Schema(description = "False when there are more documents than are shown.") boolean complete,
        @Schema(description = "Time of the newest ERP event among these documents.") @Nullable Instant asOf) {

    static Chain of(List<Row> rows, boolean complete) {
        var links = rows.stream().map(Link::of).toList();
        return new Chain(rows.stream().map(ChainDocument::of).toList(),
                LineProgress.of(links).stream().map(ChainLine::of).toList(), complete, Freshness.of(rows));
    }

    @Schema(description = "A document of a chain, and which of the others it follows from.")
    record ChainDocument(DocumentSummary document, List<ChainReference> references) {

        static ChainDocument of(Row row) {
            return new ChainDocument(DocumentSummary.of(row),
                    Link.of(row)
                        .references()
                        .stream()
                        .map(key -> new ChainReference(key.kind(), key.number()))
                        .sorted()
                        .toList());
        }

    }

    @Schema(description = "A document by its number.")
    record ChainReference(DocumentKind kind, String number) implements Comparable<ChainReference> {

        @Override
        public int compareTo(ChainReference other) {
            var byKind = this.kind.compareTo(other.kind);
            return byKind != 0 ? byKind : this.number.compareTo(other.number);
        }

    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = """
            How far a line has got. A quantity that is absent stands in no document; what was cancelled, rejected or is \
            only planned counts nothing.""")
    record ChainLine(@Nullable String product, String description,
            @Schema(description = "UN/ECE Recommendation 20.", example = "H87") String unit, @Nullable String quoted,
            @Nullable String ordered, @Nullable String shipped, @Nullable String invoiced, @Nullable String returned,
            @Nullable String credited) {

        static ChainLine of(LineProgress line) {
            var quantities = line.quantities();
            return new ChainLine(line.product(), line.description(), line.unit(), text(quantities, DocumentKind.QUOTE),
                    text(quantities, DocumentKind.ORDER), text(quantities, DocumentKind.DELIVERY),
                    text(quantities, DocumentKind.INVOICE), text(quantities, DocumentKind.GOODS_RETURN),
                    text(quantities, DocumentKind.CREDIT_NOTE));
        }

        private static @Nullable String text(Map<DocumentKind, BigDecimal> quantities, DocumentKind kind) {
            var quantity = quantities.get(kind);
            return quantity == null ? null : quantity.toPlainString();
        }

    }

}
