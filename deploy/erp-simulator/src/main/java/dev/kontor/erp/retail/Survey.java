package dev.kontor.erp.retail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// The first look at the whole file: how many lines it has, how many lines each document has (so that the second look
/// knows when one is complete and keeps no more than the open ones), and the facts about customers and products. Takes
/// memory for each document number, customer and code, not for each line.
final class Survey {

    private final Map<String, Integer> linesOfDocument = new HashMap<>();

    private final SortedMap<String, CustomerFacts> customers = new TreeMap<>();

    private final SortedMap<String, ProductFacts> products = new TreeMap<>();

    private long lines;

    static Survey of(CsvReader csv) {
        requireHeader(csv);
        var survey = new Survey();
        for (var fields = csv.read(); fields != null; fields = csv.read()) {
            survey.add(RetailLine.parse(fields));
        }
        return survey;
    }

    static void requireHeader(CsvReader csv) {
        var header = csv.read();
        if (!RetailLine.HEADER.equals(header)) {
            throw new IllegalArgumentException("Not the Online Retail set: the first line should be %s, but is %s"
                .formatted(String.join(",", RetailLine.HEADER), (header == null) ? "missing" : brief(header)));
        }
    }

    private static String brief(List<String> header) {
        var line = String.join(",", header);
        return (line.length() > 100) ? line.substring(0, 100) + "…" : line;
    }

    private void add(@Nullable RetailLine line) {
        this.lines++;
        if (line == null) {
            return;
        }
        this.linesOfDocument.merge(line.document(), 1, Integer::sum);
        var reason = SetAside.reason(line);
        if (line.customer() != null) {
            this.customers.computeIfAbsent(line.customer(), (number) -> new CustomerFacts()).add(line);
        }
        if (reason == null || reason == SetAside.NO_CUSTOMER) {
            this.products.computeIfAbsent(line.code(), (code) -> new ProductFacts()).add(line);
        }
    }

    long lines() {
        return this.lines;
    }

    int linesOf(String document) {
        return this.linesOfDocument.getOrDefault(document, 0);
    }

    Map<String, CustomerFacts> customers() {
        return this.customers;
    }

    Map<String, ProductFacts> products() {
        return this.products;
    }

}
