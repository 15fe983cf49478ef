package dev.kontor.erp.replay;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/// Sets a consumer group back to the beginning of a topic. Kafka allows that only while the group has no member.
final class Rewind {

    private final Properties connection;

    Rewind(Properties connection) {
        this.connection = connection;
    }

    int toTheBeginning(String group, String topic) {
        try (var admin = Admin.create(this.connection)) {
            var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values();
            Map<TopicPartition, OffsetAndMetadata> beginning = partitions.stream()
                .flatMap((description) -> description.partitions().stream())
                .collect(Collectors.toMap((partition) -> new TopicPartition(topic, partition.partition()),
                        (partition) -> new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group, beginning).all().get();
            return beginning.size();
        }
        catch (ExecutionException failed) {
            throw new IllegalStateException(explain(group, failed), failed);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for Kafka", stopped);
        }
    }

    private static String explain(String group, ExecutionException failed) {
        var cause = failed.getCause();
        return (cause instanceof UnknownMemberIdException)
                ? "%s is running: stop every instance of it first, then replay, then start it".formatted(group)
                : "Kafka refuses: " + ((cause != null) ? cause.getMessage() : failed.getMessage());
    }

}
