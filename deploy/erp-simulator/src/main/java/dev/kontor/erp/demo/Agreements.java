package dev.kontor.erp.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Channel;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Status;
import org.jspecify.annotations.Nullable;

/// What a customer and the supplier have agreed on for longer: contracts for services, and a framework contract for each
/// year, of which something is called off every month. Everything follows from company and year.
record Agreements(DemoCatalogue catalogue, int company) {

    /// Of what costs more, nobody agrees on hundreds.
    private static final BigDecimal DEAR = new BigDecimal("100");

    private static final List<String> SUBJECTS = List.of("Wartung der Heizzentrale", "Konsignationslager Rohrmaterial",
            "Notdienst rund um die Uhr");

    Stream<DocumentUpserted> on(LocalDate today, LocalDate oldest) {
        var contracts = IntStream.range(0, SUBJECTS.size()).mapToObj((which) -> contract(which, today));
        var frameworks = IntStream.rangeClosed(today.getYear() - 2, today.getYear() + 1)
            .mapToObj((year) -> framework(year, today));
        return Stream.concat(contracts, frameworks)
            .flatMap(Stream::ofNullable)
            .filter((it) -> !it.issuedOn().isBefore(oldest));
    }

    private @Nullable DocumentUpserted contract(int which, LocalDate today) {
        var random = random(which);
        var issued = workday(LocalDate.of(today.getYear() - 1, 2 + 3 * which, 3 + random.nextInt(20)));
        var from = issued.plusMonths(1).withDayOfMonth(1);
        var until = (which == 2) ? from.plusMonths(9).minusDays(1) : from.plusYears(2L + which).minusDays(1);
        var services = this.catalogue.products().stream().filter(DemoProduct::service).toList();
        var service = services.get(random.nextInt(services.size()));
        var quantity = BigDecimal.valueOf(4L * random.nextInt(1, 13));
        var line = priced(1, service, quantity);
        var status = today.isBefore(from) ? Status.PLANNED : today.isAfter(until) ? Status.EXPIRED : Status.ACTIVE;
        var version = 1 + ((status == Status.PLANNED) ? 0 : (status == Status.ACTIVE) ? 1 : 2);
        return document(Kind.CONTRACT, "VT-%d-%03d%d".formatted(issued.getYear(), this.company + 1, which + 1), version,
                status, issued, SUBJECTS.get(which), from, until, until.minusMonths(3), (which == 2) ? null : 12, null,
                List.of(line), today);
    }

    /// Two percent to a sixth of the whole is called off on the first workday of each
    /// month, until nothing is left.
    private @Nullable DocumentUpserted framework(int year, LocalDate today) {
        var random = random(year);
        var issued = workday(LocalDate.of(year - 1, 12, 1 + random.nextInt(12)));
        var from = LocalDate.of(year, 1, 1);
        var until = LocalDate.of(year, 12, 31);
        var goods = new ArrayList<>(this.catalogue.products().stream().filter((it) -> !it.service()).toList());
        var callOffs = (int) IntStream.rangeClosed(1, 12)
            .mapToObj((month) -> workday(LocalDate.of(year, month, 1)))
            .filter((day) -> !day.isAfter(today))
            .count();
        var lines = new ArrayList<Line>();
        var left = BigDecimal.ZERO;
        for (int position = 1; position <= 3 + random.nextInt(4); position++) {
            var product = goods.remove(random.nextInt(goods.size()));
            var agreed = BigDecimal.valueOf(((product.price().compareTo(DEAR) > 0) ? 2L : 50L) * random.nextInt(2, 21));
            var used = used(agreed, callOffs, random.split());
            left = left.add(agreed.subtract(used));
            lines.add(used(priced(position, product, agreed), used));
        }
        var status = today.isBefore(from) ? Status.PLANNED
                : today.isAfter(until) ? Status.EXPIRED : (left.signum() == 0) ? Status.EXHAUSTED : Status.ACTIVE;
        var version = 1 + callOffs + (today.isBefore(from) ? 0 : 1) + (today.isAfter(until) ? 1 : 0);
        var value = lines.stream().map(Line::usedAmount).filter(Objects::nonNull).reduce(BigDecimal::add).orElseThrow();
        return document(Kind.FRAMEWORK_CONTRACT, "RV-%d-%03d".formatted(year, this.company + 1), version, status,
                issued, "Jahresbedarf " + year, from, until, null, null, value, lines, today);
    }

    private static BigDecimal used(BigDecimal agreed, int callOffs, SplittableRandom random) {
        var used = BigDecimal.ZERO;
        for (int i = 0; i < callOffs; i++) {
            var share = BigDecimal.valueOf(random.nextInt(2, 17), 2);
            used = used.add(agreed.multiply(share).setScale(0, RoundingMode.HALF_UP));
        }
        return used.min(agreed);
    }

    private @Nullable DocumentUpserted document(Kind kind, String number, long version, Status status, LocalDate issued,
            String subject, LocalDate from, LocalDate until, @Nullable LocalDate noticeBy,
            @Nullable Integer renewalMonths, @Nullable BigDecimal used, List<Line> lines, LocalDate today) {
        if (issued.isAfter(today)) {
            return null;
        }
        var customer = customer();
        var net = lines.stream().map(Line::netAmount).filter(Objects::nonNull).reduce(BigDecimal::add).orElseThrow();
        var tax = SalesTax.on(net, customer.country());
        return new DocumentUpserted(kind, number, version, customer.number(), status, issued, null, subject, null, from,
                until, noticeBy, renewalMonths, customer.currency(), net, tax, net.add(tax), null, used,
                Channel.IN_PERSON, null, null, null, null, null, null, List.of(), List.of(), lines);
    }

    private Line priced(int position, DemoProduct product, BigDecimal quantity) {
        var percent = BigDecimal.valueOf(100L - customer().trade().discountPercent(), 2);
        var price = cents(product.price().multiply(customer().trade().perEuro()).multiply(percent));
        return new Line(position, product.sku(), product.group(), product.name(), quantity, product.unit(), price,
                cents(quantity.multiply(price)));
    }

    private static Line used(Line line, BigDecimal used) {
        var price = Objects.requireNonNull(line.unitPrice());
        return new Line(line.position(), line.product(), line.productGroup(), line.description(), line.quantity(),
                line.unit(), price, line.netAmount(), used, cents(used.multiply(price)), null);
    }

    private DemoCompany customer() {
        return this.catalogue.companies().get(this.company);
    }

    private SplittableRandom random(int which) {
        return new SplittableRandom(31L * this.company + which);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

}
