package dev.kontor.erp.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import dev.kontor.erp.demo.DocumentPlan.Step;
import dev.kontor.erp.event.DocumentUpserted.Channel;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Reference;
import dev.kontor.erp.event.DocumentUpserted.Status;
import org.jspecify.annotations.Nullable;

/// One piece of business from the first question to the last payment: quote → order → deliveries → invoice → credit
/// note. Everything about it follows from company, day and number, whatever day it is looked at.
final class Deal {

    private static final List<String> COMMISSIONS = List.of("Neubau Hafenkante", "Sanierung Altbau Nord",
            "Kita Sonnenhügel", "Hotel am See", "Heizzentrale Werk 2", "Mehrfamilienhaus Lindenallee", "Lager",
            "Praxis Dr. Weber", "Rathaus, 2. Bauabschnitt", "Wartung Herbst");

    /// What every document of a deal shares.
    record Terms(DemoCompany company, Channel channel, @Nullable String commission, String customerReference,
            @Nullable String orderer, @Nullable String unit) {
    }

    private final SplittableRandom random;

    /// For what came to the demo later, so that the deals stay the ones they were.
    private final SplittableRandom more;

    private final LocalDate begun;

    private final String number;

    private final Terms terms;

    private final Basket basket;

    private final List<DocumentPlan> documents = new ArrayList<>();

    /// @param company the position of the company among all, which tells the numbers of a
    /// day apart
    Deal(DemoCatalogue catalogue, int company, LocalDate begun, int ofTheDay) {
        var customer = catalogue.companies().get(company);
        this.random = new SplittableRandom((begun.toEpochDay() * 100 + company) * 100 + ofTheDay);
        this.more = new SplittableRandom((begun.toEpochDay() * 100 + company) * 100 + ofTheDay + 50);
        this.begun = begun;
        this.number = "%d-%03d%d%02d".formatted(begun.getYear(), begun.getDayOfYear(), company + 1, ofTheDay);
        this.terms = terms(customer);
        this.basket = Basket.fill(customer, catalogue.products(), this.random);
        negotiate();
    }

    List<DocumentPlan> documents() {
        return this.documents;
    }

    private Terms terms(DemoCompany company) {
        var channels = company.trade().channels();
        return new Terms(company, channels.get(this.random.nextInt(channels.size())),
                chance(55) ? COMMISSIONS.get(this.random.nextInt(COMMISSIONS.size())) : null,
                company.trade().referencePrefix() + this.random.nextInt(10_000, 100_000),
                turn(company.trade().orderers()), turn(company.trade().units()));
    }

    /// One after the other, whatever else is drawn.
    private @Nullable String turn(@Nullable List<String> some) {
        return (some == null) ? null : some.get(Math.floorMod(this.number.hashCode(), some.size()));
    }

    private void negotiate() {
        if (!chance(45)) {
            order(this.begun, List.of());
            return;
        }
        var validUntil = this.begun.plusDays(30);
        var fate = this.random.nextInt(100);
        var answered = workday(this.begun.plusDays(this.random.nextInt(1, 21)));
        var last = (fate < 65) ? new Step(answered, Status.ACCEPTED)
                : (fate < 82) ? new Step(answered, Status.REJECTED) : new Step(validUntil.plusDays(1), Status.EXPIRED);
        add(Kind.QUOTE, "AN-" + this.number, List.of(new Step(this.begun, Status.OPEN), last), null, validUntil,
                List.of(), this.basket.priced());
        if (last.status() == Status.ACCEPTED) {
            order(answered, List.of(new Reference(Kind.QUOTE, "AN-" + this.number)));
        }
    }

    private void order(LocalDate ordered, List<Reference> quote) {
        var confirmed = workday(ordered.plusDays(1));
        var steps = new ArrayList<>(List.of(new Step(ordered, Status.RECEIVED), new Step(confirmed, Status.CONFIRMED)));
        var wanted = workday(ordered.plusDays(this.random.nextInt(4, 15)));
        if (chance(3)) {
            steps.add(new Step(workday(confirmed.plusDays(1)), Status.CANCELLED));
        }
        else {
            deliver(confirmed, wanted, steps);
        }
        var lines = quote.isEmpty() ? this.basket.priced() : following(Kind.QUOTE, "AN-", this.basket.priced());
        add(Kind.ORDER, "AU-" + this.number, steps, wanted, null, quote, lines);
    }

    private void deliver(LocalDate confirmed, LocalDate wanted, List<Step> order) {
        var shipments = this.basket.shipments(chance(30), "AU-" + this.number);
        var shipped = workday(confirmed.plusDays(this.random.nextInt(2, 9)));
        order.add(new Step(workday(confirmed.plusDays(1)), Status.IN_PROGRESS));
        var notes = new ArrayList<Reference>();
        for (var lines : shipments) {
            var last = notes.size() == shipments.size() - 1;
            var delivered = workday(shipped.plusDays(this.random.nextInt(1, 4)));
            var note = "LS-%s/%d".formatted(this.number, notes.size() + 1);
            order.add(new Step(shipped, last ? Status.SHIPPED : Status.PARTIALLY_SHIPPED));
            if (last) {
                order.add(new Step(delivered, Status.COMPLETED));
            }
            add(Kind.DELIVERY, note, List.of(new Step(confirmed, Status.PLANNED), new Step(shipped, Status.SHIPPED),
                    new Step(delivered, Status.DELIVERED)), wanted, null, follows(Kind.ORDER, "AU-"), lines);
            notes.add(new Reference(Kind.DELIVERY, note));
            shipped = last ? shipped : workday(shipped.plusDays(this.random.nextInt(3, 12)));
        }
        invoice(workday(shipped.plusDays(1)), notes);
    }

    private void invoice(LocalDate issued, List<Reference> deliveries) {
        var references = new ArrayList<>(follows(Kind.ORDER, "AU-"));
        references.addAll(deliveries);
        var due = issued.plusDays(this.terms.company().trade().paymentDays());
        var payments = payments(issued, due);
        add(Kind.INVOICE, "RE-" + this.number, payments, due, null, references,
                following(Kind.ORDER, "AU-", this.basket.priced()));
        if (this.more.nextInt(100) < 20) {
            add(Kind.TAX_INVOICE, "ST-" + this.number, List.of(new Step(issued, Status.ISSUED)), null, null,
                    follows(Kind.INVOICE, "RE-"), following(Kind.INVOICE, "RE-", this.basket.priced()));
        }
        if (payments.getLast().status() == Status.PAID && chance(7)) {
            credit(workday(issued.plusDays(this.random.nextInt(4, 20))));
        }
    }

    /// Most pay in time, some late, some in two parts, and one in a hundred not at all.
    private List<Step> payments(LocalDate issued, LocalDate due) {
        var open = new Step(issued, Status.OPEN);
        var fate = this.random.nextInt(100);
        var days = this.random.nextInt(1, 40);
        if (fate < 1) {
            return List.of(open);
        }
        if (fate < 2) {
            return List.of(open, new Step(workday(issued.plusDays(1)), Status.CANCELLED));
        }
        if (fate < 14) {
            return List.of(open, new Step(workday(issued.plusDays(10)), Status.PARTIALLY_PAID, 50),
                    new Step(workday(due.plusDays(days + 20L)), Status.PAID, 100));
        }
        var paid = (fate < 28) ? due.plusDays(days) : due.minusDays(days % 8);
        return List.of(open, new Step(workday(paid), Status.PAID, 100));
    }

    private void credit(LocalDate issued) {
        var position = this.random.nextInt(this.basket.items().size());
        var item = this.basket.items().get(position);
        var returned = item.product().isCounted()
                ? item.quantity().subtract(item.quantity().divideToIntegralValue(BigDecimal.TWO)) : item.quantity();
        var received = workday(issued.minusDays(3));
        add(Kind.GOODS_RETURN, "RS-" + this.number,
                List.of(new Step(received, Status.RECEIVED), new Step(workday(received.plusDays(1)), Status.INSPECTED),
                        new Step(issued, Status.CLOSED)),
                null, null, follows(Kind.INVOICE, "RE-"),
                List.of(item.unpriced(1, returned).following(Kind.INVOICE, "RE-" + this.number, position + 1)));
        var references = new ArrayList<>(follows(Kind.INVOICE, "RE-"));
        references.addAll(follows(Kind.GOODS_RETURN, "RS-"));
        add(Kind.CREDIT_NOTE, "GS-" + this.number,
                List.of(new Step(issued, Status.OPEN), new Step(workday(issued.plusDays(10)), Status.SETTLED, 100)),
                null, null, references,
                List.of(item.priced(1, returned).following(Kind.INVOICE, "RE-" + this.number, position + 1)));
    }

    private void add(Kind kind, String number, List<Step> steps, @Nullable LocalDate dueOn,
            @Nullable LocalDate validUntil, List<Reference> references, List<Line> lines) {
        this.documents.add(new DocumentPlan(this.terms, kind, number, List.copyOf(steps), dueOn, validUntil,
                List.copyOf(references), List.copyOf(lines)));
    }

    /// Each line after the one at the same place.
    private List<Line> following(Kind kind, String prefix, List<Line> lines) {
        return lines.stream().map((line) -> line.following(kind, prefix + this.number, line.position())).toList();
    }

    private List<Reference> follows(Kind kind, String prefix) {
        return List.of(new Reference(kind, prefix + this.number));
    }

    private boolean chance(int percent) {
        return this.random.nextInt(100) < percent;
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

}
