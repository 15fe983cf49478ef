package dev.kontor.platform.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.kontor.platform.CompanyId;

import static org.assertj.core.api.Assertions.assertThat;

/// What the contract's examples say, as a service knows it.
class AccessEventsTests {

    private static final PersonId PERSON = new PersonId("7d1f0c2e-5a55-4a53-9a51-0d9c2b1c7f10");

    private static final CompanyId COMPANY = new CompanyId("10001");

    private final JsonMapper json = new JsonMapper();

    private final AccessProjection projection = new AccessProjection();

    @Test
    void readsTheAccessGroupsOfTheExample() {
        on(example(""));

        assertThat(this.projection.find(PERSON, COMPANY).orElseThrow().groups()).isEqualTo(Set.of("customers"));
    }

    @Test
    void whoseGroupsWereNotAnnouncedIsInNone() {
        var before = example("");
        before.remove("groups");
        on(before);

        assertThat(this.projection.find(PERSON, COMPANY).orElseThrow().groups()).isEmpty();
    }

    @Test
    void aNewerEventEndsWhatWasAnnouncedBefore() {
        on(example(""));
        on(example("removed."));

        assertThat(this.projection.find(PERSON, COMPANY)).isEmpty();
    }

    private void on(ObjectNode body) {
        new AccessEvents(this.projection, this.json)
            .on(new ConsumerRecord<>("portal.access", 0, 0, PERSON + "/" + COMPANY, this.json.writeValueAsBytes(body)));
    }

    private ObjectNode example(String which) {
        var file = Path.of("..", "contracts", "portal", "access.changed.v1." + which + "example.json");
        try {
            return (ObjectNode) this.json.readTree(Files.readString(file));
        }
        catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

}
