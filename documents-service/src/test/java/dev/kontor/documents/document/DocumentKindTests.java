package dev.kontor.documents.document;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentKindTests {

    final JsonNode schema = new JsonMapper()
        .readTree(Path.of("..", "contracts", "erp", "document.upserted.v2.schema.json").toFile());

    @Test
    void knowsEveryKindTheErpMaySend() {
        assertThat(this.schema.at("/properties/kind/enum").valueStream().map(JsonNode::stringValue))
            .containsExactlyInAnyOrderElementsOf(Arrays.stream(DocumentKind.values()).map(Enum::name).toList());
    }

    @Test
    void knowsEveryStatusTheErpMaySendForAKind() {
        for (var rule : this.schema.get("allOf")) {
            var kind = DocumentKind.valueOf(rule.at("/if/properties/kind/const").stringValue());
            // an order is an order before the ERP knows it
            var ours = (kind == DocumentKind.ORDER) ? Set.of("SENT", "BOOKED", "REJECTED") : Set.<String>of();
            assertThat(rule.at("/then/properties/status/enum").valueStream().map(JsonNode::stringValue)).as("%s", kind)
                .containsExactlyElementsOf(
                        kind.statuses().stream().map(Enum::name).filter(it -> !ours.contains(it)).toList());
        }
    }

    @Test
    void knowsEveryChannelTheErpMaySend() {
        assertThat(this.schema.at("/properties/channel/enum").valueStream().map(JsonNode::stringValue))
            .containsExactlyElementsOf(Arrays.stream(Channel.values()).map(Enum::name).toList());
    }

}
