package dev.kontor.erp.book;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import dev.kontor.erp.bus.Publisher;
import dev.kontor.erp.event.Acknowledged;
import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.StockUpserted;
import dev.kontor.erp.event.Topic;
import dev.kontor.erp.portal.Announcement;
import dev.kontor.erp.portal.OrderSubmitted;
import dev.kontor.erp.sale.Customer;
import dev.kontor.erp.sale.CustomerPrice;
import dev.kontor.erp.sale.Fulfilment;
import dev.kontor.erp.sale.Ledger;
import dev.kontor.erp.sale.Numbers;
import dev.kontor.erp.sale.Product;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What the simulator has to know of what the ERP has published, read once from the beginning and kept up. Of documents
/// it keeps those that can still change and those that came of the portal, and of each only its headline and where it
/// lies; the rest is fetched when it is needed. So a large import costs it time at its start, but no memory.
public final class Books implements Ledger, AutoCloseable {

    private static final JsonMapper READER = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .build();

    private static final List<Topic> TOPICS = List.of(Topic.CUSTOMERS, Topic.PRODUCTS, Topic.DOCUMENTS,
            Topic.ACKNOWLEDGEMENTS);

    private final KafkaConsumer<String, byte[]> reader;

    private final Archive archive;

    private final Map<String, Entry> entries = new HashMap<>();

    private final Map<String, Sold> products = new HashMap<>();

    private final Map<String, Answer> answers = new HashMap<>();

    private final Map<String, Place> submitted = new HashMap<>();

    private final Map<String, Entry> running = new HashMap<>();

    private record Sold(long version, Product product) {
    }

    /// An order that goes on by itself, and since when it has been as it is.
    public record Running(String number, DocumentUpserted.Status status, Instant since) {
    }

    public Books(Properties connection) {
        var settings = new Properties();
        settings.putAll(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "524288");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "4194304");
        this.reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        this.archive = new Archive(connection);
    }

    /// Reads everything that is there; to be called once.
    public void open() {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : TOPICS) {
            this.reader.partitionsFor(topic.address())
                .forEach((it) -> partitions.add(new TopicPartition(topic.address(), it.partition())));
        }
        this.reader.assign(partitions);
        this.reader.seekToBeginning(partitions);
        var end = this.reader.endOffsets(partitions);
        while (end.entrySet().stream().anyMatch((it) -> this.reader.position(it.getKey()) < it.getValue())) {
            read(Duration.ofMillis(200));
        }
    }

    /// What came since.
    public void catchUp() {
        read(Duration.ZERO);
    }

    private void read(Duration patience) {
        for (var message : this.reader.poll(patience)) {
            enter(message.topic(), message.key(), message.value(), message.headers(), Place.of(message),
                    Instant.ofEpochMilli(message.timestamp()));
        }
    }

    /// What is being sent, as if it had been read already.
    public void enter(ProducerRecord<String, byte[]> message) {
        enter(message.topic(), message.key(), message.value(), message.headers(), null, Instant.now());
    }

    private void enter(String topic, @Nullable String key, byte @Nullable [] body, Headers headers,
            @Nullable Place place, Instant at) {
        if (key == null || !key.contains("/")) {
            return;
        }
        if (body == null) {
            strike(key);
        }
        else if (topic.equals(Topic.ACKNOWLEDGEMENTS.address())) {
            answered(key, body);
        }
        else if (key.startsWith("PRODUCT/")) {
            sold(body, (place != null) ? place.offset() : Long.MAX_VALUE);
        }
        else if (isOfUse(key)) {
            keep(key, body, headers, place, at);
        }
    }

    private void strike(String key) {
        this.entries.remove(key);
        this.running.remove(key);
        if (key.startsWith("PRODUCT/")) {
            this.products.remove(number(key));
        }
    }

    private void answered(String key, byte[] body) {
        read(body, Acknowledged.class).map(Answer::of)
            .ifPresent((answer) -> this.answers.merge(key, answer,
                    (known, read) -> (read.version() >= known.version()) ? read : known));
    }

    private void sold(byte[] body, long offset) {
        var headline = Headline.of(body, offset);
        var product = (headline != null) ? read(body, Product.class).orElse(null) : null;
        if (headline != null && product != null && product.sku() != null) {
            this.products.merge(product.sku(), new Sold(headline.version(), product),
                    (known, read) -> (read.version() >= known.version()) ? read : known);
        }
    }

    private static boolean isOfUse(String key) {
        return switch (key.substring(0, key.indexOf('/'))) {
            case "CUSTOMER", "CUSTOMER_PRICE", "STOCK", "ORDER", "QUOTE", "DELIVERY", "FRAMEWORK_CONTRACT" -> true;
            default -> false;
        };
    }

    private void keep(String key, byte[] body, Headers headers, @Nullable Place place, Instant at) {
        var known = this.entries.get(key);
        var headline = Headline.of(body, (place != null) ? place.offset() : Long.MAX_VALUE);
        if (headline == null || (known != null && headline.version() < known.version())) {
            return;
        }
        var small = key.startsWith("STOCK/");
        var entry = new Entry(headline, time(headers, at), text(headers, Publisher.CAUSE), place,
                (place == null || small) ? body : null);
        if (canMatter(key, entry)) {
            this.entries.put(key, entry);
        }
        else {
            this.entries.remove(key);
        }
        if (isRunning(key, entry)) {
            this.running.put(key, entry);
        }
        else {
            this.running.remove(key);
        }
    }

    /// A document that is closed and that the portal has nothing to do with does not.
    private static boolean canMatter(String key, Entry entry) {
        var kind = key.substring(0, key.indexOf('/'));
        if (entry.cause() != null || Numbers.isOurs(number(key))) {
            return true;
        }
        return switch (kind) {
            case "CUSTOMER", "CUSTOMER_PRICE", "STOCK" -> true;
            case "QUOTE" -> "OPEN".equals(entry.status());
            case "ORDER" -> !"COMPLETED".equals(entry.status()) && !"CANCELLED".equals(entry.status());
            case "FRAMEWORK_CONTRACT" -> "ACTIVE".equals(entry.status());
            default -> false;
        };
    }

    private static boolean isRunning(String key, Entry entry) {
        return key.startsWith("ORDER/") && Numbers.isOurs(number(key))
                && status(entry).flatMap(Fulfilment::daysUntilNext).isPresent();
    }

    private static Optional<DocumentUpserted.Status> status(Entry entry) {
        for (var status : DocumentUpserted.Status.values()) {
            if (status.name().equals(entry.status())) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    private static String number(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    /// What the portal has announced, for what is asked of it later.
    public void enter(Announcement announcement, ConsumerRecord<?, ?> message) {
        if (announcement instanceof OrderSubmitted) {
            this.submitted.put(announcement.subject(), Place.of(message));
        }
    }

    public Optional<Answer> answer(String subject) {
        return Optional.ofNullable(this.answers.get(subject));
    }

    public List<Running> running() {
        return this.running.entrySet()
            .stream()
            .map((it) -> new Running(number(it.getKey()), status(it.getValue()).orElseThrow(), it.getValue().at()))
            .toList();
    }

    @Override
    public Optional<CustomerUpserted> description(String number) {
        return body("CUSTOMER/" + number, CustomerUpserted.class);
    }

    @Override
    public Optional<Customer> customer(String number) {
        return body("CUSTOMER/" + number, Customer.class);
    }

    @Override
    public Optional<Product> product(String sku) {
        return Optional.ofNullable(this.products.get(sku)).map(Sold::product);
    }

    @Override
    public Optional<CustomerPrice> price(String company, String sku) {
        return body("CUSTOMER_PRICE/" + company + "/" + sku, CustomerPrice.class);
    }

    @Override
    public Optional<StockUpserted> stock(String sku) {
        return body("STOCK/" + sku, StockUpserted.class);
    }

    @Override
    public Optional<DocumentUpserted> document(Kind kind, String number) {
        return body(kind + "/" + number, DocumentUpserted.class);
    }

    @Override
    public @Nullable String cause(String key) {
        var entry = this.entries.get(key);
        return (entry != null) ? entry.cause() : null;
    }

    @Override
    public Optional<OrderSubmitted> submitted(String subject) {
        return Optional.ofNullable(this.submitted.get(subject))
            .flatMap((it) -> this.archive.read(it, subject))
            .flatMap(Announcement::read)
            .map(OrderSubmitted.class::cast);
    }

    /// The record may have gone since for a newer one, which is looked for then.
    private <T> Optional<T> body(String key, Class<T> type) {
        for (int attempt = 0; attempt < 5; attempt++) {
            var entry = this.entries.get(key);
            if (entry == null) {
                return Optional.empty();
            }
            if (entry.body() != null) {
                return read(entry.body(), type);
            }
            var found = Optional.ofNullable(entry.place()).flatMap((it) -> this.archive.read(it, key));
            if (found.isPresent()) {
                return read(found.get().value(), type);
            }
            read(Duration.ofMillis(200));
        }
        return Optional.empty();
    }

    private static <T> Optional<T> read(byte[] body, Class<T> type) {
        try {
            return Optional.of(READER.readValue(body, type));
        }
        catch (JacksonException poison) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return (header != null) ? new String(header.value(), UTF_8) : null;
    }

    private static Instant time(Headers headers, Instant otherwise) {
        try {
            var time = text(headers, "ce_time");
            return (time != null) ? Instant.parse(time) : otherwise;
        }
        catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }

    @Override
    public void close() {
        this.reader.close();
        this.archive.close();
    }

}
