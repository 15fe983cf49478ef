package dev.kontor.documents.booking;

import java.time.Instant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.documents.ContractFiles;

import static org.assertj.core.api.Assertions.assertThat;

class BookingTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    @DisplayName("B-02 reads the ERP's examples: booked with both times and its number, rejected with its reason")
    void readsTheExamples() {
        var booked = Booking.sent(NOW).after(read("quote-decision", ""));
        assertThat(booked.state()).isEqualTo(Booking.State.BOOKED);
        assertThat(booked.receivedAt()).isEqualTo("2026-11-22T12:00:01Z");
        assertThat(booked.decidedAt()).isEqualTo("2026-11-22T12:00:03Z");
        assertThat(booked.number()).isEqualTo("AU-2026/000207");
        assertThat(read("quote-decision", "").answers(1)).isTrue();
        assertThat(read("quote-decision", "").answers(2)).isFalse();

        var rejected = Booking.sent(NOW).after(read("quote-decision", "rejected."));
        assertThat(rejected.isDecided()).isTrue();
        assertThat(rejected.reason()).isEqualTo("The quote was withdrawn this morning.");

        var received = Booking.sent(NOW).after(read("quote-request", "received."));
        assertThat(received.state()).isEqualTo(Booking.State.RECEIVED);
        assertThat(received.isDecided()).isFalse();
        assertThat(received.after(read("quote-request", "")).number()).isEqualTo("AN-2026/000112");

        assertThat(Booking.sent(NOW).after(read("order", "")).state()).isEqualTo(Booking.State.BOOKED);
        assertThat(Booking.sent(NOW).after(read("order-cancellation", "rejected.")).reason()).isNotEmpty();
    }

    @Test
    @DisplayName("B-02 a repeated or late answer changes nothing")
    void keepsTheNewestAnswer() {
        var booked = Booking.sent(NOW).after(read("quote-request", ""));

        assertThat(booked.after(read("quote-request", "received."))).isEqualTo(booked);
        assertThat(booked.after(read("quote-request", ""))).isEqualTo(booked);
    }

    private static Acknowledged read(String what, String which) {
        var example = ContractFiles.read("erp/" + what + ".acknowledged.v1." + which + "example.json");
        assertThat(ContractFiles.violations("erp/" + what + ".acknowledged.v1.schema.json", example)).isEmpty();
        return JSON.treeToValue(example, Acknowledged.class);
    }

}
