package dev.kontor.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kontor.local.Repository;
import dev.kontor.local.TopicContract;
import dev.kontor.local.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/// Keeps `docker-compose.yml` true to what `./kontor up` runs. Secrets are compared by name: a secret
/// `mongodb.key` of the local stack is the variable `MONGODB_KEY` of the compose file.
class ComposeTests {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):([?-])([^}]*)}");

    private static final Map<Integer, String> HOSTS = Map.of(7700, "gateway", 7701, "keycloak", 7703, "kafka", 7705,
            "mongodb", 7710, "identity-service", 7711, "documents-service", 7714, "support-service");

    @TempDir
    Path folder = Path.of("");

    private final Map<String, ?> compose = map(read());

    private static Object read() {
        try {
            return new Yaml().load(Files.readString(Repository.root().resolve("docker-compose.yml")));
        }
        catch (IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
    }

    @BeforeEach
    void nameSecretsInsteadOfMakingThem() throws IOException {
        var names = new Properties();
        var secrets = Services.ALL.stream().flatMap(it -> it.secrets().values().stream());
        var mongo = Services.ALL.stream().map(it -> ServiceEnvironment.mongoSecret(it.word()));
        var kafka = TopicContract.ofThisCheckout().services().stream().map("kafka.%s-password"::formatted);
        Stream.of(secrets, mongo, kafka, Stream.of("kafka.admin-password"))
            .flatMap(it -> it)
            .forEach(it -> names.setProperty(it, "<" + it.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_") + ">"));
        try (var out = Files.newBufferedWriter(new Home(this.folder).secrets())) {
            names.store(out, null);
        }
    }

    @Test
    void givesEveryServiceTheSameEnvironment() {
        var local = new ServiceEnvironment(new PortBlock(7700), Secrets.open(new Home(this.folder).secrets()));

        assertThat(Services.ALL).isNotEmpty().allSatisfy(service -> {
            var expected = new TreeMap<String, String>();
            local.of(service).forEach((name, value) -> expected.put(name, inContainers(value)));
            expected.put("SERVER_ADDRESS", "0.0.0.0");
            if (service.mails()) {
                // the mail server of whoever runs it, which asks who we are
                expected.putAll(Map.of("KONTOR_SMTP_HOST", "<SMTP_HOST>", "KONTOR_SMTP_PORT", "587",
                        "KONTOR_SMTP_STARTTLS", "true", "KONTOR_SMTP_AUTH", "true", "KONTOR_SMTP_USER", "<SMTP_USER>",
                        "KONTOR_SMTP_PASSWORD", "<SMTP_PASSWORD>", "KONTOR_MAIL_FROM", "<MAIL_FROM>"));
            }
            assertThat(environment(service.name())).as(service.name()).isEqualTo(expected);
        });
    }

    @Test
    void runsOurImagesAndTheSameVersionsOfTheServers() {
        assertThat(Services.ALL)
            .allSatisfy(it -> assertThat(image(it.name())).startsWith("kontor/%s:".formatted(it.name())));
        assertThat(image("keycloak")).isEqualTo("keycloak/keycloak:" + Versions.KEYCLOAK);
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + Versions.KAFKA);
        assertThat(image("mongodb")).isEqualTo("mongo:" + Versions.MONGODB);
    }

    @Test
    void setsUpTheBrokerAlike() throws IOException {
        var broker = environment("kafka");
        var local = new Properties();
        try (var in = ComposeTests.class.getResourceAsStream("/dev/kontor/local/kafka.properties");
                var more = ComposeTests.class.getResourceAsStream("/dev/kontor/local/kafka-access.properties")) {
            local.load(in);
            local.load(more);
        }
        var addresses = List.of("controller.quorum.voters", "listeners", "advertised.listeners", "log.dirs");
        var access = new ServiceEnvironment(new PortBlock(7700), Secrets.open(new Home(this.folder).secrets()))
            .kafkaAccess();
        local.stringPropertyNames().stream().filter(it -> !addresses.contains(it)).forEach(name -> {
            var value = local.getProperty(name)
                .replace("@protocol@", "SASL_PLAINTEXT")
                .replace("@admin@", "kontor-admin")
                .replace("@jaas@", jaas(access.users()));
            var variable = "KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_');
            assertThat(broker).containsEntry(variable, value);
        });
    }

    private static String jaas(Map<String, String> users) {
        var accepted = new TreeMap<>(users);
        accepted.put("kontor-admin", "<KAFKA_ADMIN_PASSWORD>");
        return accepted.entrySet()
            .stream()
            .map(it -> "user_%s=\"%s\"".formatted(it.getKey(), it.getValue()))
            .collect(Collectors.joining(" ",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"kontor-admin\" "
                            + "password=\"<KAFKA_ADMIN_PASSWORD>\" ",
                    ";"));
    }

    @Test
    void tellsKeycloakAllThatTheRealmAsksForAndAsksTheStaffForASecondFactor() throws IOException {
        var realm = Files.readString(Repository.root().resolve("deploy/keycloak/realm/kontor-realm.json"));
        var asked = Pattern.compile("\\$\\{(KONTOR_\\w+)}").matcher(realm).results().map(it -> it.group(1)).toList();

        assertThat(environment("keycloak")).containsKeys(asked.toArray(String[]::new))
            .containsEntry("KONTOR_STAFF_SECOND_FACTOR", "CONDITIONAL");
    }

    @Test
    void asksEveryPartThatStaysWhetherItIsReady() {
        var lasting = services().entrySet()
            .stream()
            .filter(it -> "unless-stopped".equals(map(it.getValue()).get("restart")))
            .toList();

        assertThat(lasting).hasSizeGreaterThan(Services.ALL.size())
            .allSatisfy(it -> assertThat(map(it.getValue())).as(it.getKey()).containsKey("healthcheck"));
        assertThat(String.valueOf(map(services().get("mongodb")).get("command")))
            .contains("transactionLifetimeLimitSeconds=10");
    }

    @Test
    void createsTopicsFromTheSameContract() {
        var topics = map(services().get("topics"));

        assertThat(topics.get("command")).isEqualTo(List.of("topics", "--contract", "/contracts/asyncapi.yaml"));
        assertThat(topics.get("volumes")).isEqualTo(List.of("./contracts:/contracts:ro"));
    }

    @Test
    void publishesTheGatewayAloneAndOnlyOnThisMachine() {
        var published = services().entrySet()
            .stream()
            .filter(it -> map(it.getValue()).containsKey("ports"))
            .collect(Collectors.toMap(Map.Entry::getKey, it -> map(it.getValue()).get("ports")));

        assertThat(published).isEqualTo(Map.of("gateway", List.of("127.0.0.1:7700:7700")));
    }

    @Test
    void namesInTheExampleWhatHasNoDefaultAndThatIsEverySecret() throws IOException {
        var text = Files.readString(Repository.root().resolve("docker-compose.yml"));
        var variables = VARIABLE.matcher(text).results().toList();
        var example = new Properties();
        try (var in = Files.newBufferedReader(Repository.root().resolve("deploy/compose/example.env"))) {
            example.load(in);
        }

        assertThat(variables).filteredOn(it -> it.group(1).matches(".*(PASSWORD|SECRET|KEY)"))
            .isNotEmpty()
            .allSatisfy(it -> assertThat(it.group(2)).isEqualTo("?"));
        assertThat(variables.stream()
            .filter(it -> it.group(2).equals("?"))
            .map(it -> it.group(1))
            .collect(Collectors.toSet())).isEqualTo(example.stringPropertyNames());
        assertThat(example.values()).containsOnly("");
    }

    private Map<String, ?> services() {
        return map(this.compose.get("services"));
    }

    private String image(String service) {
        return String.valueOf(map(services().get(service)).get("image"));
    }

    private Map<String, String> environment(String service) {
        var resolved = new TreeMap<String, String>();
        map(map(services().get(service)).get("environment"))
            .forEach((name, value) -> resolved.put(name, VARIABLE.matcher(String.valueOf(value))
                .replaceAll(it -> it.group(2).equals("?") ? "<" + it.group(1) + ">" : it.group(3))));
        return resolved;
    }

    private static String inContainers(String value) {
        return Pattern.compile("127\\.0\\.0\\.1:(\\d+)")
            .matcher(value)
            .replaceAll(it -> HOSTS.getOrDefault(Integer.valueOf(it.group(1)), "?") + ":" + it.group(1));
    }

    @SuppressWarnings("unchecked") // YAML mappings of this file have words as keys
    private static Map<String, ?> map(@org.jspecify.annotations.Nullable Object value) {
        return (Map<String, ?>) java.util.Objects.requireNonNull(value);
    }

}
