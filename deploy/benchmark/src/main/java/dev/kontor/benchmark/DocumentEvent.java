package dev.kontor.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/// A document as an ERP would send it; the same number always makes the same document.
record DocumentEvent(String key, String body, String id) {

    private static final List<String> KINDS = List.of("INVOICE", "ORDER", "DELIVERY", "QUOTE", "CREDIT_NOTE");

    private static final List<String> STATUSES = List.of("PAID", "COMPLETED", "DELIVERED", "ACCEPTED", "SETTLED");

    private static final List<String> EARLY_STATUSES = List.of("OPEN", "RECEIVED", "PLANNED", "OPEN", "OPEN");

    private static final List<String> GOODS = List.of("Umwälzpumpe 25-60, 180 mm", "Kupferrohr 18 × 1 mm, Stange",
            "Kugelhahn DN 20 mit Entleerung", "Ausdehnungsgefäß 35 l, rot", "Thermostatkopf weiß, M30 × 1,5",
            "Pressbogen 90°, 22 mm", "Sicherheitsventil 3 bar, 3/4 Zoll", "Rohrisolierung 22/20 mm, 1 m");

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    static DocumentEvent number(int number) {
        var random = new Random(number);
        return of(number, random, STATUSES.get(number % KINDS.size()), null);
    }

    /// One of many of a company, in one of three cases still in an early status.
    static DocumentEvent number(int number, String company) {
        var random = new Random(number);
        var kind = number % KINDS.size();
        return of(number, random, (random.nextInt(10) < 3 ? EARLY_STATUSES : STATUSES).get(kind), company);
    }

    private static DocumentEvent of(int number, Random random, String status, @Nullable String company) {
        var kind = number % KINDS.size();
        var name = "%s-%06d".formatted("RALQG".charAt(kind), number);
        var issued = FIRST_DAY.plusDays(random.nextInt(730));
        var lines = new StringBuilder();
        var net = BigDecimal.ZERO;
        var count = 4 + random.nextInt(5);
        for (int position = 1; position <= count; position++) {
            var quantity = 1 + random.nextInt(40);
            var price = BigDecimal.valueOf(95 + random.nextInt(30_000), 2);
            var amount = price.multiply(BigDecimal.valueOf(quantity));
            net = net.add(amount);
            lines.append(position == 1 ? "" : ",")
                .append("{\"position\":%d,\"product\":\"AR-%05d\",\"description\":\"%s\",".formatted(position,
                        random.nextInt(20_000), GOODS.get(random.nextInt(GOODS.size()))))
                .append("\"quantity\":\"%d\",\"unit\":\"H87\",\"unitPrice\":\"%s\",\"netAmount\":\"%s\"}"
                    .formatted(quantity, price, amount));
        }
        var tax = net.multiply(new BigDecimal("0.19")).setScale(2, RoundingMode.HALF_UP);
        var body = """
                {"kind":"%s","number":"%s","version":%d,"company":"%s","status":"%s","issuedOn":"%s",\
                "issuedAt":"%sT09:31:07+02:00","dueOn":"%s","currency":"EUR","netTotal":"%s","taxTotal":"%s",\
                "grossTotal":"%s","paidTotal":"%s","channel":"PHONE","commission":"Neubau %d",\
                "customerReference":"B-%d","references":[{"kind":"ORDER","number":"A-%06d"}],"lines":[%s]}""".formatted(
                KINDS.get(kind), name, 1 + random.nextInt(9),
                company == null ? 10_000 + random.nextInt(2_000) : company, status, issued, issued, issued.plusDays(30),
                net, tax, net.add(tax), net.add(tax), random.nextInt(5_000), random.nextInt(1_000_000), number, lines);
        return new DocumentEvent(KINDS.get(kind) + "/" + name, body, KINDS.get(kind) + "/" + name + ":1");
    }

}
