package dev.kontor.identity.booking;

import java.time.Instant;

import dev.kontor.identity.ContractFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class BookingTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    @DisplayName("B-02 reads the ERP's examples: booked with both times, rejected with its reason")
    void readsTheExamples() {
        var booked = Booking.sent(NOW).after(read(""));
        assertThat(booked.state()).isEqualTo(Booking.State.BOOKED);
        assertThat(booked.receivedAt()).isEqualTo("2026-11-22T12:00:01Z");
        assertThat(booked.decidedAt()).isEqualTo("2026-11-22T12:00:03Z");
        assertThat(read("").answers(2)).isTrue();
        assertThat(read("").answers(3)).isFalse();

        var rejected = Booking.sent(NOW).after(read("rejected."));
        assertThat(rejected.isDecided()).isTrue();
        assertThat(rejected.reason()).isEqualTo("The VAT id is not known to the tax office.");
    }

    @Test
    @DisplayName("B-02 a repeated or late answer changes nothing")
    void keepsTheNewestAnswer() {
        var booked = Booking.sent(NOW).after(read(""));
        var late = new ChangeAcknowledged("MASTER_DATA/1", 2, 3, ChangeAcknowledged.State.RECEIVED, NOW, null, null);

        assertThat(booked.after(late)).isEqualTo(booked);
        assertThat(booked.after(read(""))).isEqualTo(booked);
    }

    private static ChangeAcknowledged read(String which) {
        var example = ContractFiles.read("erp/customer-change.acknowledged.v1." + which + "example.json");
        assertThat(ContractFiles.violations("erp/customer-change.acknowledged.v1.schema.json", example)).isEmpty();
        return JSON.treeToValue(example, ChangeAcknowledged.class);
    }

}
