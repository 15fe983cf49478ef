package dev.kontor.identity.audit;

import java.util.Date;
import java.util.List;
import java.util.Map;

import dev.kontor.identity.audit.Differences.Change;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTests {

    @Test
    void namesOnlyWhatDiffers() {
        var before = new Document("active", true).append("exceptions", List.of("b", "a")).append("revision", 1);
        var after = new Document("active", false).append("exceptions", List.of("a", "b")).append("revision", 2);

        assertThat(Differences.between(before, after))
            .containsExactly(new Change("active", List.of("true"), List.of("false")));
    }

    @Test
    void showsWhatWasMadeAndWhatIsGone() {
        var state = new Document("_class", "x").append("validUntil", new Date(0)).append("settingsProfile", null);

        assertThat(Differences.between(null, state))
            .containsExactly(new Change("validUntil", List.of(), List.of("1970-01-01T00:00:00Z")));
        assertThat(Differences.between(state, null))
            .containsExactly(new Change("validUntil", List.of("1970-01-01T00:00:00Z"), List.of()));
    }

    @Test
    void looksIntoWhatIsNested() {
        assertThat(Differences.between(Map.of("address", Map.of("city", "Ulm")),
                Map.of("address", Map.of("city", "Bonn"))))
            .containsExactly(new Change("address.city", List.of("Ulm"), List.of("Bonn")));
    }

}
