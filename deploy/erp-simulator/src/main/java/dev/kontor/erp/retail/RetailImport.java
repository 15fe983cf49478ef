package dev.kontor.erp.retail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import dev.kontor.erp.event.ErpEvent;

/// The second look at the file: publishes customers and products, then each document as soon as its last line was read,
/// and says of every line what became of it.
final class RetailImport {

    private final Survey survey;

    private final Consumer<ErpEvent> publisher;

    private final ImportReport report = new ImportReport();

    private final Map<String, List<RetailLine>> open = new HashMap<>();

    RetailImport(Survey survey, Consumer<ErpEvent> publisher) {
        this.survey = survey;
        this.publisher = publisher;
    }

    ImportReport run(CsvReader csv, Progress progress) {
        this.survey.customers().forEach((number, facts) -> this.publisher.accept(facts.toEvent(number)));
        this.survey.products().forEach((code, facts) -> this.publisher.accept(facts.toEvent(code)));
        Survey.requireHeader(csv);
        for (var fields = csv.read(); fields != null; fields = csv.read()) {
            var line = RetailLine.parse(fields);
            if (line == null) {
                this.report.setAside(SetAside.UNREADABLE);
            }
            else {
                add(line);
            }
            progress.advance();
        }
        return this.report;
    }

    private void add(RetailLine line) {
        var lines = this.open.computeIfAbsent(line.document(), (number) -> new ArrayList<>());
        lines.add(line);
        if (lines.size() == this.survey.linesOf(line.document())) {
            this.open.remove(line.document());
            close(lines);
        }
    }

    private void close(List<RetailLine> all) {
        var left = new ArrayList<RetailLine>(all.size());
        for (var line : all) {
            var reason = SetAside.reason(line);
            if (reason == null && !left.isEmpty() && !Objects.equals(left.getFirst().customer(), line.customer())) {
                reason = SetAside.OTHER_CUSTOMER;
            }
            if (reason == null) {
                left.add(line);
            }
            else {
                this.report.setAside(reason);
            }
        }
        if (left.isEmpty()) {
            this.report.nothingLeft();
            return;
        }
        var document = new RetailDocument(left);
        var events = document.events();
        events.forEach(this.publisher);
        this.report.published(document, events);
    }

}
