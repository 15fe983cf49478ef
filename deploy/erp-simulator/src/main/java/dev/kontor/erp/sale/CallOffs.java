package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Status;

/// What an order calls off from framework contracts: their used quantities and values rise, or fall again.
record CallOffs(Ledger ledger) {

    /// @param sign 1 for an order, -1 for one that is cancelled
    List<DocumentUpserted> of(DocumentUpserted order, BigDecimal sign) {
        var numbers = new TreeSet<String>();
        order.lines().forEach((line) -> origins(line).forEach((it) -> numbers.add(it.number())));
        var contracts = new ArrayList<DocumentUpserted>();
        for (var number : numbers) {
            this.ledger.document(Kind.FRAMEWORK_CONTRACT, number)
                .ifPresent((contract) -> contracts.add(used(contract, order, sign)));
        }
        return contracts;
    }

    private static DocumentUpserted used(DocumentUpserted contract, DocumentUpserted order, BigDecimal sign) {
        var lines = contract.lines().stream().map((line) -> used(line, contract.number(), order, sign)).toList();
        var total = lines.stream()
            .map((it) -> Objects.requireNonNullElse(it.usedAmount(), BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        var exhausted = lines.stream().allMatch((it) -> it.quantity().compareTo(used(it)) <= 0);
        var status = switch (contract.status()) {
            case ACTIVE, EXHAUSTED -> exhausted ? Status.EXHAUSTED : Status.ACTIVE;
            default -> contract.status();
        };
        return contract.used(Numbers.next(contract.number(), contract.version()), status, total, lines);
    }

    private static Line used(Line line, String contract, DocumentUpserted order, BigDecimal sign) {
        var calledOff = order.lines()
            .stream()
            .filter((it) -> origins(it).stream()
                .anyMatch((origin) -> origin.number().equals(contract) && origin.position() == line.position()))
            .map(Line::quantity)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (calledOff.signum() == 0) {
            return line;
        }
        var used = used(line).add(calledOff.multiply(sign)).max(BigDecimal.ZERO);
        var price = Objects.requireNonNullElse(line.unitPrice(), BigDecimal.ZERO);
        return line.used(used, Money.amount(used, price));
    }

    private static BigDecimal used(Line line) {
        return Objects.requireNonNullElse(line.usedQuantity(), BigDecimal.ZERO);
    }

    private static List<DocumentUpserted.Origin> origins(Line line) {
        return (line.follows() == null) ? List.of()
                : line.follows().stream().filter((it) -> it.kind() == Kind.FRAMEWORK_CONTRACT).toList();
    }

}
