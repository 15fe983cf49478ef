package dev.kontor.documents.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Speaks as the ERP about products, beginning with the examples of the contracts.
final class CatalogueFeed {

    private final String brokers;

    private final List<ProducerRecord<String, String>> events = new ArrayList<>();

    CatalogueFeed(String brokers) {
        this.brokers = brokers;
    }

    static ObjectNode example(String name) {
        try {
            return (ObjectNode) new JsonMapper()
                .readTree(Files.readString(Path.of("..", "contracts", "erp", name + ".example.json")));
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ObjectNode json(String text) {
        return (ObjectNode) new JsonMapper().readTree(text);
    }

    CatalogueFeed product(ObjectNode body) {
        return add("erp.products", "product", "PRODUCT/" + body.get("sku").stringValue(), body);
    }

    CatalogueFeed product(String sku, String name, String group, int version) {
        return product(json("{}").put("sku", sku)
            .put("name", name)
            .put("unit", "H87")
            .put("productGroup", group)
            .put("price", "10.00")
            .put("currency", "EUR")
            .put("version", version));
    }

    CatalogueFeed stock(ObjectNode body) {
        return add("erp.products", "stock", "STOCK/" + body.get("sku").stringValue(), body);
    }

    CatalogueFeed stock(String sku, int version, String quantity) {
        return stock(json("""
                {"warehouses": [{"code": "HAM", "name": "Hamburg", "quantity": "%s"}]}""".formatted(quantity))
            .put("sku", sku)
            .put("version", version));
    }

    CatalogueFeed price(ObjectNode body) {
        return add("erp.products", "customer-price",
                "CUSTOMER_PRICE/" + body.get("company").stringValue() + "/" + body.get("sku").stringValue(), body);
    }

    CatalogueFeed price(Object company, String sku, String currency, String amount) {
        return price(json("""
                {"version": 1, "prices": [{"price": "%s"}]}""".formatted(amount)).put("company", company.toString())
            .put("sku", sku)
            .put("currency", currency));
    }

    CatalogueFeed assortment(Object company, int version, List<String> groups, List<String> products) {
        var body = json("{}").put("company", company.toString()).put("version", version);
        groups.forEach(body.putArray("productGroups")::add);
        products.forEach(body.putArray("products")::add);
        return add("erp.products", "assortment", "ASSORTMENT/" + company, body);
    }

    CatalogueFeed customer(Object company, String currency) {
        return add("erp.customers", "customer", "CUSTOMER/" + company,
                example("customer.upserted.v1").put("number", company.toString())
                    .put("currency", currency)
                    .put("version", 1));
    }

    CatalogueFeed removed(String entity, String key, int version) {
        var event = event("erp.products", entity, "removed", key, version);
        event.headers().add("ce_entityversion", Integer.toString(version).getBytes(StandardCharsets.UTF_8));
        this.events.add(event);
        return this;
    }

    void send() {
        var settings = Map.<String, Object>of("bootstrap.servers", this.brokers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            this.events.forEach(producer::send);
            producer.flush();
        }
    }

    private CatalogueFeed add(String topic, String entity, String key, ObjectNode body) {
        var version = body.path("version").asInt(0);
        var head = event(topic, entity, "upserted", key, version);
        var event = new ProducerRecord<>(topic, null, key, body.toString(), head.headers());
        event.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        this.events.add(event);
        return this;
    }

    private static ProducerRecord<String, String> event(String topic, String entity, String what, String key,
            int version) {
        var event = new ProducerRecord<String, String>(topic, key, null);
        Map.of("ce_specversion", "1.0", "ce_id", key + ":" + version, "ce_source", "/test", "ce_time",
                "2026-11-22T10:00:00Z", "ce_type", "kontor.erp." + entity + "." + what + ".v1")
            .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

}
