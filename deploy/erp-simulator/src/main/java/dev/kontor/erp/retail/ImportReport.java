package dev.kontor.erp.retail;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;

/// What became of each line of the file.
final class ImportReport {

    private final Map<SetAside, Long> setAside = new EnumMap<>(SetAside.class);

    private final Map<Kind, Long> documents = new EnumMap<>(Kind.class);

    private final Map<Kind, Long> lines = new EnumMap<>(Kind.class);

    private long emptyDocuments;

    private long documentsWithSeveralTimes;

    private long repeatedLines;

    void setAside(SetAside reason) {
        this.setAside.merge(reason, 1L, Long::sum);
    }

    void published(RetailDocument document, List<DocumentUpserted> events) {
        events.forEach((event) -> this.documents.merge(event.kind(), 1L, Long::sum));
        this.lines.merge(events.getLast().kind(), (long) document.lines().size(), Long::sum);
        this.repeatedLines += document.lines().size() - document.lines().stream().distinct().count();
        if (document.lines().stream().map(RetailLine::at).distinct().count() > 1) {
            this.documentsWithSeveralTimes++;
        }
    }

    void nothingLeft() {
        this.emptyDocuments++;
    }

    long publishedLines() {
        return this.lines.values().stream().mapToLong(Long::longValue).sum();
    }

    long setAsideLines() {
        return this.setAside.values().stream().mapToLong(Long::longValue).sum();
    }

    long setAsideFor(SetAside reason) {
        return this.setAside.getOrDefault(reason, 0L);
    }

    long documents(Kind kind) {
        return this.documents.getOrDefault(kind, 0L);
    }

    long accountedFor() {
        return publishedLines() + setAsideLines();
    }

    void print(PrintWriter out, Survey survey) {
        out.println();
        out.println("Published");
        row(out, survey.customers().size(), "customers (%d with two countries: the latest holds)"
            .formatted(survey.customers().values().stream().filter(CustomerFacts::hasSeveralCountries).count()));
        row(out, survey.products().size(), "products (%d with several descriptions: the most frequent holds)"
            .formatted(survey.products().values().stream().filter(ProductFacts::hasSeveralDescriptions).count()));
        row(out, documents(Kind.ORDER), "orders");
        row(out, documents(Kind.INVOICE), "invoices");
        row(out, documents(Kind.CREDIT_NOTE), "credit notes");
        row(out, this.documentsWithSeveralTimes, "of these documents have several times: the earliest holds");
        row(out, this.emptyDocuments, "documents of the file are not published: none of their lines is left");
        out.println();
        out.println("Lines of the file");
        row(out, this.lines.getOrDefault(Kind.INVOICE, 0L), "published, of orders and invoices");
        row(out, this.lines.getOrDefault(Kind.CREDIT_NOTE, 0L), "published, of credit notes");
        for (var reason : SetAside.values()) {
            row(out, setAsideFor(reason), "set aside: " + reason.explanation());
        }
        row(out, accountedFor(), "together; the file has %,d".formatted(survey.lines()));
        out.printf("  (%,d published lines repeat another one of their document and stay)%n", this.repeatedLines);
        out.println();
    }

    private static void row(PrintWriter out, long count, String what) {
        out.printf("  %,10d  %s%n", count, what);
    }

}
