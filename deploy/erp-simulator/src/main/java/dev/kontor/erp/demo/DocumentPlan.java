package dev.kontor.erp.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Reference;
import dev.kontor.erp.event.DocumentUpserted.Status;
import org.jspecify.annotations.Nullable;

/// A document with all that will ever happen to it. Its version on a day is the number of steps it has made by then, so
/// that a feed of a later day takes documents further and a second feed of the same day changes nothing.
record DocumentPlan(Deal.Terms terms, Kind kind, String number, List<Step> steps, @Nullable LocalDate dueOn,
        @Nullable LocalDate validUntil, List<Reference> references, List<Line> lines) {

    /// @param paidPercent how much of the gross total is paid from this day on
    record Step(LocalDate on, Status status, int paidPercent) {

        Step(LocalDate on, Status status) {
            this(on, status, 0);
        }

    }

    /// The document as it stands at the end of a day, if it exists by then.
    Optional<DocumentUpserted> on(LocalDate day) {
        var made = this.steps.stream().filter((step) -> !step.on().isAfter(day)).toList();
        return made.isEmpty() ? Optional.empty() : Optional.of(document(made.size(), made.getLast()));
    }

    private DocumentUpserted document(int version, Step last) {
        var priced = this.kind != Kind.DELIVERY && this.kind != Kind.GOODS_RETURN;
        var net = priced ? net() : null;
        var tax = (net != null) ? SalesTax.on(net, this.terms.company().country()) : null;
        var gross = (net != null && tax != null) ? net.add(tax) : null;
        var payable = this.kind == Kind.INVOICE || this.kind == Kind.CREDIT_NOTE;
        return new DocumentUpserted(this.kind, this.number, version, this.terms.company().number(), last.status(),
                this.steps.getFirst().on(), null, null, this.dueOn, null, this.validUntil, null, null,
                this.terms.company().currency(), net, tax, gross,
                (payable && gross != null) ? share(gross, last.paidPercent()) : null, null, this.terms.channel(),
                this.terms.commission(), this.terms.customerReference(), this.terms.orderer(), this.terms.unit(), null,
                (this.kind == Kind.DELIVERY) ? Carrier.of(this.terms.company().country()).shipment(this, last) : null,
                this.references, List.of(), this.lines);
    }

    /// The day of a step, if it has been made by then.
    @Nullable LocalDate day(Status status, Step last) {
        return this.steps.stream()
            .filter((step) -> step.status() == status && !step.on().isAfter(last.on()))
            .findFirst()
            .map(Step::on)
            .orElse(null);
    }

    private BigDecimal net() {
        return this.lines.stream()
            .map(Line::netAmount)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal gross, int percent) {
        return gross.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
    }

}
