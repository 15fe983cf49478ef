package dev.kontor.documents.document;

import java.math.BigDecimal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("F-057 paid and open amount on every payable document")
class OpenTotalTests {

    @ParameterizedTest
    @CsvSource({ "INVOICE, OPEN, 100.00, , 100.00", "INVOICE, OPEN, 100.00, 20.00, 80.00",
            "INVOICE, PARTIALLY_PAID, 100.00, 40.00, 60.00", "INVOICE, PAID, 100.00, 100.00, 0.00",
            "INVOICE, PAID, 100.00, , 0.00", "INVOICE, CANCELLED, 100.00, 30.00, 0",
            "CREDIT_NOTE, OPEN, 10.00, , 10.00", "CREDIT_NOTE, SETTLED, 10.00, , 0.00" })
    void isWhatHasNotBeenPaid(DocumentKind kind, DocumentStatus status, BigDecimal gross, BigDecimal paid,
            BigDecimal open) {
        assertThat(OpenTotal.of(kind, status, gross, paid)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({ "INVOICE, PARTIALLY_PAID, 100.00,", "INVOICE, OPEN, ,", "ORDER, COMPLETED, 100.00, 100.00",
            "QUOTE, OPEN, 100.00,", "DELIVERY, SHIPPED, ," })
    void isUnknownWhereNothingIsPayableOrTheErpDoesNotSay(DocumentKind kind, DocumentStatus status, BigDecimal gross,
            BigDecimal paid) {
        assertThat(OpenTotal.of(kind, status, gross, paid)).isNull();
    }

}
