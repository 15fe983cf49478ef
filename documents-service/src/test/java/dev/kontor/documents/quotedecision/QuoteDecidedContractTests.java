package dev.kontor.documents.quotedecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.documents.ContractFiles;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.quotedecision.DecideQuote.Wish;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.security.CurrentUser;

import static org.assertj.core.api.Assertions.assertThat;

class QuoteDecidedContractTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    @DisplayName("F-088 announces exactly the examples")
    void announcesExactlyTheExamples(Verdict verdict) {
        var wish = switch (verdict) {
            case ACCEPTED -> new Wish(verdict, 1, null, List.of());
            case REJECTED -> new Wish(verdict, 1, "Ein anderer Anbieter liefert früher.", List.of());
            case COUNTERED -> new Wish(verdict, 1, "Bei dieser Menge bitten wir um einen besseren Preis.",
                    List.of(new LineNote(1, "175,00 EUR je Stück"), new LineNote(2, "40 m statt 37,5 m")));
        };
        var name = switch (verdict) {
            case ACCEPTED -> "portal/quote.decided.v1.example.json";
            case REJECTED -> "portal/quote.decided.v1.rejected.example.json";
            case COUNTERED -> "portal/quote.decided.v1.countered.example.json";
        };
        var quote = new Quote("AN-2026/000041", 1, DocumentStatus.OPEN, LocalDate.of(2026, 12, 1), "1 EUR",
                Set.of(1, 2), NOW);
        var anna = new CurrentUser(new PersonId("p-1"), "Anna@example.com", "Anna", Set.of());

        var event = QuoteDecided.of(Decision.of(new CompanyId("10001"), quote, 1, wish, anna, NOW));

        assertThat(event.topic()).isEqualTo("portal.quotes");
        assertThat(event.key()).isEqualTo("QUOTE_DECISION/10001/AN-2026/000041");
        assertThat(event.version()).isEqualTo(1);
        var json = new JsonMapper();
        var body = json.readTree(json.writeValueAsString(event.body()));
        assertThat(body).isEqualTo(ContractFiles.read(name));
        assertThat(ContractFiles.violations("portal/quote.decided.v1.schema.json", body)).isEmpty();
    }

}
