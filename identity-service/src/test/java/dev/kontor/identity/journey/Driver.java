package dev.kontor.identity.journey;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import dev.kontor.identity.ContractFiles;
import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.Servers;
import dev.kontor.platform.test.TestTokens;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What surrounds the service: the ERP that describes customers, the staff at the back office, and a listener on the
/// bus that hears every announcement.
@TestComponent
class Driver implements DisposableBean {

    static final JsonMapper JSON = new JsonMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static final Map<String, ?> KNOWN = Map.of("vatId", "DE811204736", "address",
            Map.of("lines", List.of("Hafenstraße 7"), "postcode", "20457", "city", "Hamburg", "country", "DE"));

    private static final AtomicInteger NUMBERS = new AtomicInteger(20_000);

    private final ApplicationContext context;

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafka().bootstrapServers(), "acks", "all"), new StringSerializer(),
            new StringSerializer());

    private final List<Announcement> heard = new CopyOnWriteArrayList<>();

    private volatile boolean listening = true;

    private final Thread ear = Thread.ofVirtual().start(this::listen);

    Driver(ApplicationContext context) {
        this.context = context;
    }

    /// One announcement as it came, and when.
    record Announcement(String key, JsonNode body, long heardAt) {

        long version() {
            return this.body.get("version").asLong();
        }

        boolean member() {
            return this.body.get("member").asBoolean();
        }

        List<String> permissions() {
            return this.body.get("permissions").valueStream().map(JsonNode::asString).toList();
        }

        List<String> refusals(String permission) {
            var rules = this.body.get("refusals").get(permission);
            return (rules == null) ? List.of() : rules.valueStream().map(JsonNode::asString).toList();
        }

        List<String> groups() {
            return this.body.path("groups").valueStream().map(JsonNode::asString).toList();
        }

    }

    String newCompany() {
        var number = String.valueOf(NUMBERS.incrementAndGet());
        describe(number, 1, "Company " + number, "ACTIVE");
        await().atMost(PATIENCE)
            .until(() -> staff().get("/api/backoffice/companies/" + number + "/memberships").statusCode() == 200);
        return number;
    }

    /// One whose VAT id and address the ERP knows.
    String newCustomer() {
        var number = newCompany();
        describe(number, 2, "Company " + number, "ACTIVE", KNOWN);
        await().atMost(PATIENCE)
            .until(() -> staff().get("/api/backoffice/companies/" + number).body().contains("811204736"));
        return number;
    }

    void describe(String number, long version, String name, String status) {
        describe(number, version, name, status, Map.of());
    }

    void describe(String number, long version, String name, String status, Map<String, ?> more) {
        var body = new java.util.HashMap<String, Object>(Map.of("number", number, "version", version, "name", name,
                "status", status, "country", "DE", "currency", "EUR"));
        body.putAll(more);
        publish("CUSTOMER/" + number, JSON.writeValueAsString(body), "kontor.erp.customer.upserted.v1", Map.of());
    }

    void publish(String key, @Nullable String body, String type, Map<String, String> more) {
        var event = new ProducerRecord<String, @Nullable String>("erp.customers", key, body);
        Map.of("ce_specversion", "1.0", "ce_id", key + ":" + System.nanoTime(), "ce_type", type, "ce_source",
                "/erp/test", "ce_time", java.time.Instant.now().toString(), "ce_subject", key, "content-type",
                "application/json")
            .forEach((name, value) -> event.headers()
                .add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        more.forEach(
                (name, value) -> event.headers().add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        @SuppressWarnings({ "unchecked", "rawtypes" })
        var sent = this.producer.send((ProducerRecord) event);
        await().atMost(PATIENCE).until(sent::isDone);
    }

    Api staff() {
        return api().as(TestTokens.of("staff-member").roles("staff"));
    }

    /// A change that takes something away, after its preview and confirmed.
    HttpResponse<String> confirmed(Api staff, String path, String body) {
        var preview = path.endsWith("/portal") ? staff.get(path + "/preview") : staff.post(path + "/preview", body);
        return staff.put(path + "?confirmation=" + json(preview).get("confirmation").asString(), body);
    }

    HttpResponse<String> closePortal() {
        return confirmed(staff(), "/api/backoffice/portal", "{\"open\":false}");
    }

    Api person(String login) {
        return api().as(TestTokens.of(login));
    }

    Api api() {
        return new Api(((WebServerApplicationContext) this.context).getWebServer().getPort());
    }

    static String path(String company, String email) {
        return "/api/backoffice/companies/" + company + "/memberships/" + email;
    }

    static String newEmail() {
        return "p" + NUMBERS.incrementAndGet() + "@example.com";
    }

    HttpResponse<String> put(String company, String email, Map<String, ?> more) {
        var body = new java.util.HashMap<String, Object>(Map.of("firstName", "Anna", "lastName", "Müller-Țăran"));
        body.putAll(more);
        return staff().put(path(company, email), JSON.writeValueAsString(body));
    }

    /// A new person in that company, with its login.
    JsonNode member(String company, String email) {
        return member(company, email, Map.of());
    }

    JsonNode member(String company, String email, Map<String, ?> more) {
        var answer = put(company, email, more);
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 202);
        await().atMost(PATIENCE)
            .until(() -> json(staff().get(path(company, email))).get("state").asString().equals("ACTIVE"));
        return json(answer).get("state").asString().equals("ACTIVE") ? json(answer)
                : json(staff().get(path(company, email)));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    List<Announcement> heard(String person, String company) {
        return this.heard.stream().filter((it) -> it.key().equals(person + "/" + company)).toList();
    }

    Announcement awaits(String person, String company, Predicate<Announcement> wanted) {
        return await().atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(20))
            .until(() -> heard(person, company).stream().filter(wanted).reduce((first, last) -> last),
                    (it) -> it.isPresent())
            .orElseThrow();
    }

    /// Waits until the service itself has read the announcement.
    boolean awaitsEntry(Api person, String company) {
        await().atMost(PATIENCE).until(() -> person.get("/api/companies/" + company + "/probe/x").statusCode() == 403);
        return true;
    }

    private void listen() {
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers",
                Servers.kafka().bootstrapServers(), "fetch.max.wait.ms", 50), new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor("portal.access")
                .stream()
                .map((it) -> new org.apache.kafka.common.TopicPartition(it.topic(), it.partition()))
                .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (this.listening) {
                consumer.poll(Duration.ofMillis(100))
                    .forEach((it) -> hear(new Announcement(it.key(), JSON.readTree(it.value()), System.nanoTime())));
            }
        }
    }

    /// Whatever the real use cases announce keeps the published schema; what does not is
    /// never
    /// heard, and the test that waits for it fails.
    private void hear(Announcement announcement) {
        var schema = announcement.key().startsWith("IMPERSONATION/") ? "impersonation" : "access";
        if (ContractFiles.violations("portal/" + schema + ".changed.v1.schema.json", announcement.body()).isEmpty()) {
            this.heard.add(announcement);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        this.listening = false;
        this.ear.join();
        this.producer.close(Duration.ofSeconds(1));
    }

}
