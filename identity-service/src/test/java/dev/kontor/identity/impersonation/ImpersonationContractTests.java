package dev.kontor.identity.impersonation;

import java.time.Instant;

import dev.kontor.identity.ContractFiles;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class ImpersonationContractTests {

    private static final String SCHEMA = "portal/impersonation.changed.v1.schema.json";

    private static final String EXAMPLE = "portal/impersonation.changed.v1.example.json";

    private static final Impersonation RUNNING = new Impersonation("f2a7cb6c-6f7b-4a52-9f6c-0a2a3c1f7c11",
            new PersonId("0f1f6b0e-3a0b-4c55-8f0a-5d1f1c2a9b77"), "Sam Staff", new CompanyId("10001"),
            new EmailAddress("anna@example.com"), new PersonId("7d1f0c2e-5a55-4a53-9a51-0d9c2b1c7f10"),
            "asked why she sees no invoices", Instant.parse("2026-11-22T12:00:00Z"),
            Instant.parse("2026-11-22T12:30:00Z"), null, 1);

    @Test
    void announcesTheExamples() {
        var json = new JsonMapper();
        var begun = ImpersonationChanged.of(RUNNING);
        var ended = ImpersonationChanged.of(RUNNING.ended(2, Instant.parse("2026-11-22T12:10:00Z")));

        assertThat(begun.key()).isEqualTo("IMPERSONATION/0f1f6b0e-3a0b-4c55-8f0a-5d1f1c2a9b77").isEqualTo(ended.key());
        assertThat(json.<Object>readTree(json.writeValueAsString(begun.body()))).isEqualTo(ContractFiles.read(EXAMPLE));
        assertThat(json.<Object>readTree(json.writeValueAsString(ended.body())))
            .isEqualTo(ContractFiles.read("portal/impersonation.changed.v1.ended.example.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ended." })
    void theExamplesKeepTheSchema(String which) {
        assertThat(ContractFiles.violations(SCHEMA,
                ContractFiles.read("portal/impersonation.changed.v1." + which + "example.json")))
            .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "staff", "version", "member", "until", "company" })
    void theSchemaTakesNoHalfOfIt(String field) {
        var body = (ObjectNode) ContractFiles.read(EXAMPLE);
        body.remove(field);

        assertThat(ContractFiles.violations(SCHEMA, body)).isNotEmpty();
    }

    @Test
    void whatWasOverByTheClockEndedThen() {
        assertThat(RUNNING.ended(2, Instant.parse("2026-11-22T14:00:00Z")).endedAt()).isEqualTo(RUNNING.until());
        assertThat(RUNNING.isRunning(RUNNING.until())).isFalse();
        assertThat(RUNNING.isRunning(RUNNING.until().minusMillis(1))).isTrue();
    }

}
