package dev.kontor.documents.printing;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.OpenTotal;
import dev.kontor.documents.document.Row;

/// A document as a page to be printed: letterhead, facts, lines, sums, and what it follows from.
final class Paper {

    private static final List<String> DAYS = List.of("dueOn", "validFrom", "validUntil", "noticeBy");

    private final Row row;

    private final String company;

    private final Letterhead letterhead;

    private final Words words;

    private final Page page = new Page();

    private final DocumentKind kind;

    private final String currency;

    private final Set<String> derived;

    Paper(Row row, String company, Letterhead letterhead, Locale reader) {
        this.row = row;
        this.company = company;
        this.letterhead = letterhead;
        this.words = new Words(reader);
        this.kind = row.kind();
        this.currency = row.text("currency");
        this.derived = new HashSet<>(row.texts("derived"));
    }

    String title() {
        return this.words.of("kind." + this.kind.slug()) + " " + this.row.text("number");
    }

    Document html() {
        this.page.open("html", "lang", this.words.language());
        this.page.open("head")
            .add("title", title())
            .open("meta", "name", "subject", "content", title())
            .close()
            .open("meta", "name", "description", "content", title() + " – " + this.letterhead.name())
            .close()
            .open("meta", "name", "author", "content", this.letterhead.name())
            .close()
            .add("style", style())
            .close();
        this.page.open("body");
        head();
        facts();
        shipment();
        lines();
        sums();
        references();
        foot();
        return this.page.close().close().document();
    }

    private String style() {
        return """
                @page { size: A4; margin: 18mm 16mm 22mm 18mm;
                  @top-right { content: "%s"; font: 8pt Paper; color: #444; vertical-align: bottom; padding-bottom: 4mm }
                  @bottom-left { content: "%s"; font: 7.5pt Paper; color: #444; vertical-align: top; padding-top: 5mm }
                  @bottom-right { content: "%s " counter(page) " %s " counter(pages); font: 7.5pt Paper; color: #444;
                    vertical-align: top; padding-top: 5mm } }
                @page :first { @top-right { content: "" } }
                body { font: 9pt/1.4 Paper; color: #16202a; margin: 0 }
                .letterhead { border-bottom: 1.6pt solid %s; padding-bottom: 4mm; margin-bottom: 9mm; font-size: 14pt; font-weight: bold }
                .letterhead img { height: 11mm }
                h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 5mm }
                h2 { font-size: 10pt; margin: 7mm 0 2mm; page-break-after: avoid }
                .facts { border-collapse: collapse }
                .facts td, .facts th { padding: 0.7mm 6mm 0.7mm 0; text-align: left; vertical-align: top; font-weight: normal }
                .facts th { color: #4a5661; white-space: nowrap }
                .lines { width: 100%%; border-collapse: collapse; margin-top: 7mm; -fs-table-paginate: paginate }
                .lines th { text-align: left; font-size: 8pt; border-bottom: 0.8pt solid #16202a; padding: 1.2mm 2.5mm 1.2mm 0; vertical-align: bottom }
                .lines td { border-bottom: 0.3pt solid #b8c2c9; padding: 1.4mm 2.5mm 1.4mm 0; vertical-align: top }
                .lines tr { page-break-inside: avoid }
                .lines .number { text-align: right; white-space: nowrap }
                .lines .last { padding-right: 0 }
                .lines .dim { color: #4a5661 }
                .sums { margin: 4mm 0 0 auto; border-collapse: collapse; page-break-inside: avoid }
                .sums th { text-align: left; font-weight: normal; padding: 0.8mm 10mm 0.8mm 0 }
                .sums td { text-align: right; white-space: nowrap; padding: 0.8mm 0 }
                .sums .sum th, .sums .sum td { font-weight: bold; border-top: 0.6pt solid #16202a }
                ul { margin: 0; padding-left: 4mm }
                .foot { margin-top: 9mm; font-size: 7.5pt; color: #444 }
                .foot p { margin: 0 0 1mm }
                """
            .formatted(quoted(title()), quoted(imprint()), quoted(this.words.of("page")), quoted(this.words.of("of")),
                    this.letterhead.color());
    }

    private String imprint() {
        return this.letterhead.imprint() == null ? this.letterhead.name()
                : this.letterhead.name() + " · " + this.letterhead.imprint();
    }

    /// A text of a style sheet; what could end it, or begin something there, is written
    /// by its number.
    private static String quoted(String text) {
        var quoted = new StringBuilder();
        text.codePoints().forEach(it -> {
            if (Character.isLetterOrDigit(it) || it == ' ' || ".-/·".indexOf(it) >= 0) {
                quoted.appendCodePoint(it);
            }
            else {
                quoted.append("\\%06x".formatted(it));
            }
        });
        return quoted.toString();
    }

    private void head() {
        this.page.open("div", "class", "letterhead");
        this.letterhead.image()
            .ifPresentOrElse(png -> this.page
                .open("img", "alt", this.letterhead.name(), "src",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                .close(), () -> this.page.add("span", this.letterhead.name()));
        this.page.close().add("h1", title());
    }

    private void facts() {
        this.page.open("table", "class", "facts");
        fact("subject", this.row.textOrNull("subject"));
        fact("customer", this.company);
        fact("status", this.words.known("status." + this.kind.slug(), this.row.text("status")));
        fact("issuedOn", this.words.day(this.row.date("issuedOn")));
        for (var field : DAYS) {
            var day = this.row.dateOrNull(field);
            fact(field, day == null ? null : this.words.day(day));
        }
        if (this.kind == DocumentKind.CONTRACT) {
            fact("renewalMonths", renewal());
        }
        fact("customerReference", this.row.textOrNull("customerReference"));
        fact("commission", this.row.textOrNull("commission"));
        var channel = this.row.textOrNull("channel");
        fact("channel", channel == null ? null : this.words.known("channel", channel));
        this.page.close();
    }

    /// What becomes of a contract at its end.
    private String renewal() {
        var months = this.row.numberOrNull("renewalMonths");
        if (months != null) {
            return this.words.filled("renewal.extended", months);
        }
        return this.words.of(this.row.dateOrNull("validUntil") == null ? "renewal.none" : "renewal.ends");
    }

    private void shipment() {
        var shipment = this.row.rowOrNull("shipment");
        if (shipment != null) {
            this.page.open("table", "class", "facts");
            fact("carrier", shipment.textOrNull("carrier"));
            fact("trackingNumber", shipment.textOrNull("trackingNumber"));
            var parcels = shipment.numberOrNull("parcels");
            fact("parcels", parcels == null ? null : parcels.toString());
            for (var field : List.of("plannedOn", "shippedOn", "deliveredOn")) {
                var day = shipment.dateOrNull(field);
                fact(field, day == null ? null : this.words.day(day));
            }
            this.page.close();
        }
    }

    private void fact(String field, @Nullable String text) {
        if (text != null) {
            this.page.open("tr")
                .add("th", this.words.label(field), "scope", "row")
                .add("td", text + mark(field))
                .close();
        }
    }

    private String mark(String field) {
        return this.derived.contains(field) ? " *" : "";
    }

    private void lines() {
        var lines = this.row.rows("lines");
        if (lines.isEmpty()) {
            this.page.add("p", this.words.of("noLines"));
            return;
        }
        var agreed = lines.stream().anyMatch(line -> line.amountOrNull("usedQuantity") != null);
        var priced = lines.stream()
            .anyMatch(line -> line.amountOrNull("unitPrice") != null || line.amountOrNull("netAmount") != null);
        this.page.open("table", "class", "lines").open("thead").open("tr");
        heading("position", false);
        heading("product", false);
        heading("description", false);
        heading("quantity", true);
        if (agreed) {
            heading("used", true);
            heading("remaining", true);
        }
        if (priced) {
            heading("unitPrice", true);
            heading("netAmount", true);
        }
        this.page.close().close().open("tbody");
        lines.forEach(line -> line(line, agreed, priced));
        this.page.close().close();
    }

    private void heading(String field, boolean number) {
        this.page.add("th", this.words.label(field), "scope", "col", "class",
                (number ? "number" : "text") + (field.equals("netAmount") ? " last" : ""));
    }

    private void line(Row line, boolean agreed, boolean priced) {
        var unit = " " + this.words.known("unit", line.text("unit"));
        var product = line.textOrNull("product");
        var quantity = line.amount("quantity");
        this.page.open("tr")
            .add("td", Integer.toString(line.number("position")), "class", "dim")
            .add("td", product == null ? "" : product, "class", "dim")
            .add("td", line.text("description"))
            .add("td", this.words.quantity(quantity) + unit, "class", "number");
        if (agreed) {
            var used = line.amountOrNull("usedQuantity");
            number(used, it -> this.words.quantity(it) + unit, "number");
            number(used == null ? null : quantity.subtract(used), it -> this.words.quantity(it) + unit, "number");
        }
        if (priced) {
            number(line.amountOrNull("unitPrice"), it -> this.words.money(it, this.currency), "number");
            number(line.amountOrNull("netAmount"), it -> this.words.money(it, this.currency), "number last");
        }
        this.page.close();
    }

    private void number(@Nullable BigDecimal value, Function<BigDecimal, String> written, String style) {
        this.page.add("td", value == null ? "" : written.apply(value), "class", style);
    }

    private void sums() {
        var gross = this.row.amountOrNull("grossTotal");
        var open = this.kind == DocumentKind.INVOICE
                ? OpenTotal.of(this.kind, this.row.status(), gross, this.row.amountOrNull("paidTotal")) : null;
        var net = this.row.amountOrNull("netTotal");
        var used = this.row.amountOrNull("usedTotal");
        if (net == null && gross == null) {
            return;
        }
        this.page.open("table", "class", "sums");
        sum("netTotal", net, false);
        sum("taxTotal", this.row.amountOrNull("taxTotal"), false);
        sum("grossTotal", gross, true);
        sum("paidTotal", this.row.amountOrNull("paidTotal"), false);
        sum("openTotal", open, true);
        sum("usedTotal", used, false);
        sum("remainingTotal", net == null || used == null ? null : net.subtract(used), true);
        this.page.close();
    }

    private void sum(String field, @Nullable BigDecimal amount, boolean strong) {
        if (amount != null) {
            this.page.open("tr", "class", strong ? "sum" : "part")
                .add("th", this.words.label(field), "scope", "row")
                .add("td", this.words.money(amount, this.currency) + mark(field))
                .close();
        }
    }

    private void references() {
        var references = this.row.rows("references");
        if (!references.isEmpty()) {
            this.page.add("h2", this.words.label("references")).open("ul");
            references.forEach(it -> this.page.add("li",
                    DocumentKind.of(it.text("kind")).map(kind -> this.words.of("kind." + kind.slug()) + " ").orElse("")
                            + it.text("number")));
            this.page.close();
        }
    }

    private void foot() {
        var asOf = this.row.momentOrNull("asOf");
        this.page.open("div", "class", "foot");
        if (!this.derived.isEmpty()) {
            this.page.add("p", "* " + this.words.of("derived"));
        }
        this.page.add("p", this.words.filled("made", asOf == null ? "" : this.words.moment(asOf))).close();
    }

}
