package dev.kontor.erp.retail;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.kontor.erp.Erp;
import dev.kontor.erp.bus.BusState;
import dev.kontor.erp.contract.Contracts;
import dev.kontor.local.LocalKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The real file on a real broker: what was published is read back and compared with the oracle, which reads the file
/// itself in another language.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineRetailIT {

    private final Path file = RetailFile.find();

    private final LocalKafka kafka = LocalKafka.start().withContractTopics();

    private final BusState bus = new BusState(this.kafka.bootstrapServers());

    private Erp imported = new Erp(-1, "", "");

    @BeforeAll
    void importTheFile() {
        this.imported = importAgain();
    }

    @AfterAll
    void stop() {
        this.kafka.close();
    }

    @Test
    void everyLineOfTheFileIsAccountedFor() {
        assertThat(this.imported.err()).isEmpty();
        assertThat(this.imported.exitCode()).isZero();
        assertThat(this.imported.out()).contains("245,903  together; the file has 245,903")
            .contains("✓ every line is accounted for");
        assertThat(this.bus.compacted("erp.customers")).hasSize(3_002);
    }

    @Test
    void whatEachCustomerSeesIsWhatTheOracleReadsInTheFile() throws Exception {
        var oracle = Oracle.read(this.file);

        assertThat(oracle).hasSizeGreaterThan(2_900).containsKeys("17850", "14646", "12748");
        assertThat(published()).isEqualTo(oracle);
    }

    @Test
    void everyMessageKeepsTheContract() {
        for (var topic : Map
            .of("erp.customers", "kontor.erp.customer.upserted.v1", "erp.products", "kontor.erp.product.upserted.v1",
                    "erp.documents", "kontor.erp.document.upserted.v2")
            .entrySet()) {
            var schema = Contracts.schemaOf(topic.getValue());
            this.bus.compacted(topic.getKey())
                .forEach((key, body) -> assertThat(Contracts.errors(schema, body)).as(key).isEmpty());
        }
    }

    @Test
    void everyDocumentBelongsToAPublishedCustomerAndItsLinesToPublishedProducts() {
        var customers = new TreeSet<String>();
        var products = new TreeSet<String>();
        this.bus.compacted("erp.documents").values().stream().map(OnlineRetailIT::json).forEach((document) -> {
            customers.add("CUSTOMER/" + document.path("company").asString());
            document.path("lines").forEach((line) -> products.add("PRODUCT/" + line.path("product").asString()));
        });
        assertThat(this.bus.compacted("erp.customers").keySet()).containsAll(customers);
        assertThat(this.bus.compacted("erp.products").keySet()).containsAll(products);
    }

    @Test
    void importingAgainChangesNothing() {
        var before = this.bus.compacted("erp.documents");
        var customers = this.bus.compacted("erp.customers");

        assertThat(importAgain().exitCode()).isZero();
        assertThat(this.bus.compacted("erp.documents")).isEqualTo(before);
        assertThat(this.bus.compacted("erp.customers")).isEqualTo(customers);
    }

    private Erp importAgain() {
        return Erp.run("import", "online-retail", this.file.toString(), "--bootstrap-servers",
                this.kafka.bootstrapServers());
    }

    private SortedMap<String, Oracle.Sums> published() throws IOException {
        var sums = new TreeMap<String, Oracle.Sums>();
        this.bus.compacted("erp.documents").values().stream().map(OnlineRetailIT::json).forEach((document) -> {
            var kind = document.path("kind").asString();
            if (!kind.equals("ORDER")) {
                sums.merge(document.path("company").asString(),
                        Oracle.Sums.of(kind, amount(document, "netTotal"), amount(document, "grossTotal")),
                        Oracle.Sums::plus);
            }
        });
        return sums;
    }

    private static BigDecimal amount(JsonNode document, String field) {
        return new BigDecimal(document.path(field).asString());
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

}
