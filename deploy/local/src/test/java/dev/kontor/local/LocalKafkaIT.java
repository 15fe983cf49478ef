package dev.kontor.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LocalKafkaIT {

    @Test
    void hasTheTopicsOfTheContractAlsoAfterAKill() throws Exception {
        try (var kafka = LocalKafka.start().withContractTopics()) {
            kafka.kill();
            kafka.restart();
            kafka.withContractTopics();

            try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                var topics = admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get();
                assertThat(topics.keySet()).contains("erp.documents", "portal.access", "erp.documents-dlt");
                assertThat(topics).extractingByKey("erp.documents")
                    .satisfies(it -> assertThat(it.partitions()).hasSize(6));
                var topic = new ConfigResource(ConfigResource.Type.TOPIC, "erp.documents");
                var configuration = admin.describeConfigs(List.of(topic)).all().get();
                assertThat(configuration).extractingByKey(topic)
                    .satisfies(it -> assertThat(it.get("cleanup.policy").value()).isEqualTo("compact"));
            }
        }
    }

    @Test
    void letsAServiceSendOnlyWhereTheContractSays() throws Exception {
        var access = new KafkaAccess("admin-password",
                Map.of("identity-service", "one", "documents-service", "two", "erp-simulator", "three"));
        try (var kafka = LocalKafka.start(new LocalKafka.Options().access(access)).withContractTopics()) {
            send(kafka, access.client("identity-service"), "portal.access");
            send(kafka, access.client("erp-simulator"), "erp.documents");

            assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> send(kafka, access.client("documents-service"), "portal.access"))
                .withCauseInstanceOf(TopicAuthorizationException.class);
            assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> send(kafka, access.client("identity-service"), "erp.documents"))
                .withCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    private static void send(LocalKafka kafka, Map<String, String> login, String topic)
            throws ExecutionException, InterruptedException {
        var settings = new HashMap<String, Object>(login);
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "a", "b")).get();
        }
    }

}
