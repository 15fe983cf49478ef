package dev.kontor.documents.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.kontor.documents.ContractFiles;
import dev.kontor.documents.address.DeliveryAddress;
import dev.kontor.documents.attachment.Attachments.Attached;
import dev.kontor.documents.attachment.Attachments.Going;
import dev.kontor.documents.booking.Acknowledged;
import dev.kontor.documents.booking.Booking;
import dev.kontor.documents.cart.Follow;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.ordering.PlacedOrder.Line;
import dev.kontor.documents.ordering.PlacedOrder.Terms;
import dev.kontor.platform.CompanyId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class OrderContractTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final CompanyId COMPANY = new CompanyId("10001");

    @Test
    @DisplayName("F-077 announces exactly the example")
    void announcesExactlyTheExample() {
        var address = new DeliveryAddress("5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10", "Nordlicht Haustechnik GmbH",
                "Baustelle Hafenstraße", List.of("Hafenstraße 7", "Tor 2"), "20457", "Hamburg", null, "DE");
        var terms = new Terms("p", "anna@nordlicht.example", "K-100", "HH", "Hamburg", "EUR", "B-90211",
                "Neubau Hafenkante", LocalDate.of(2026, 12, 7), true, "Bitte vor 10 Uhr.", address, "AN-2026/000044");
        var order = order("7b1f0c52-6f0e-4c1b-9d0e-2a4f8f6f2c11", "3d6c1f7e-0f53-4a5e-8a57-90b1f2a6c5d4", terms,
                "2026-11-29T08:15:00Z",
                line(1, "PU-2040", "Umwälzpumpe 25-60, 180 mm", "10.00", "H87", "189.9", "1899", "Mit Gegenflansch"),
                line(2, "DL-0001", "Inbetriebnahme vor Ort", "2", "HUR", "88.7", "177.4", null));

        var plan = new Attached("0e2f4a6b-8c1d-4e3f-9a5b-7c9d1e3f5a7b", "Lageplan.pdf", "application/pdf", 184320,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        var flange = new Attached("1f3a5b7c-9d2e-4f4a-8b6c-8d0e2f4a6b8c", "Gegenflansch.png", "image/png", 90112,
                "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752");

        var event = OrderSubmitted.of(order, List.of(new Going(null, plan), new Going(1, flange)));

        assertThat(event.topic()).isEqualTo("portal.orders");
        assertThat(event.key()).isEqualTo("ORDER/7b1f0c52-6f0e-4c1b-9d0e-2a4f8f6f2c11");
        assertThat(json(event.body())).isEqualTo(ContractFiles.read("portal/order.submitted.v1.example.json"));
    }

    @Test
    @DisplayName("F-077 announces an order about which nothing more was said as the example")
    void announcesTheLeast() {
        var terms = new Terms("p", "ion@carpathia.example", null, null, null, "RON", null, null, null, false, null,
                null, null);
        var cable = new Line(1, "KA 3x1.5", null, "Cablu 3x1,5", new BigDecimal("12.5"), "MTR", new BigDecimal("2.999"),
                new BigDecimal("37.49"), null, List.of());
        var order = new PlacedOrder("2f0a9d1c-3b77-4d3e-8f4a-6f1d2c3b4a59", new CompanyId("10003"),
                "2f0a9d1c-3b77-4d3e-8f4a-6f1d2c3b4a58", "P-1", terms, List.of(cable), new BigDecimal("37.49"),
                Booking.sent(Instant.parse("2026-11-29T08:15:00.123Z")), null);

        assertThat(json(OrderSubmitted.of(order, List.of()).body()))
            .isEqualTo(ContractFiles.read("portal/order.submitted.v1.minimal.example.json"));
    }

    @Test
    @DisplayName("F-078 announces the wish to cancel as the example")
    void announcesAWishToCancel() {
        var wish = Cancellation.requested(COMPANY, "b2a7f0de-5c1d-4f7e-9a3b-0f1e2d3c4b5a", "AU-2026/000087",
                "Baustelle verschoben", "anna@nordlicht.example", Instant.parse("2026-11-29T09:00:00Z"));

        assertThat(wish.event().key()).isEqualTo("ORDER_CANCELLATION/b2a7f0de-5c1d-4f7e-9a3b-0f1e2d3c4b5a");
        assertThat(json(wish.event().body()))
            .isEqualTo(ContractFiles.read("portal/order-cancellation.requested.v1.example.json"));
    }

    @Test
    @DisplayName("B-02 reads the ERP's answers as the examples have them")
    void readsTheAnswers() {
        var sent = Booking.sent(Instant.EPOCH);

        assertThat(sent.after(answer("order.acknowledged.v1.received")).state()).isEqualTo(Booking.State.RECEIVED);
        assertThat(sent.after(answer("order.acknowledged.v1")).number()).isEqualTo("AU-2026/000142");
        assertThat(sent.after(answer("order.acknowledged.v1.rejected")).reason()).startsWith("The credit line");
        assertThat(sent.after(answer("order-cancellation.acknowledged.v1")).state()).isEqualTo(Booking.State.BOOKED);
        assertThat(sent.after(answer("order-cancellation.acknowledged.v1.rejected")).isDecided()).isTrue();
    }

    private static Acknowledged answer(String example) {
        return JSON.treeToValue(ContractFiles.read("erp/" + example + ".example.json"), Acknowledged.class);
    }

    private static PlacedOrder order(String id, String submission, Terms terms, String at, Line... lines) {
        var total = List.of(lines).stream().map(Line::netAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PlacedOrder(id, COMPANY, submission, "P-1", terms, List.of(lines), total,
                Booking.sent(Instant.parse(at)), null);
    }

    private static Line line(int position, String product, String description, String quantity, String unit,
            String price, String net, @Nullable String note) {
        return new Line(position, product, "Pumpen", description, new BigDecimal(quantity), unit, new BigDecimal(price),
                new BigDecimal(net), note, List.of(new Follow(DocumentKind.QUOTE, "AN-2026/000044", position)));
    }

    private static JsonNode json(@Nullable Object body) {
        return JSON.readTree(JSON.writeValueAsString(body));
    }

}
