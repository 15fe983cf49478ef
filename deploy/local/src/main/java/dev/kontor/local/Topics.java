package dev.kontor.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/// Brings a broker's topics to what the contract says: creates, adds partitions, sets configuration; deletes nothing.
public final class Topics {

    /// Longer than other questions may take: a busy machine brings up its partitions one
    /// after the other.
    private static final int LEADERS_MILLIS = 60_000;

    private final Admin admin;

    public Topics(Admin admin) {
        this.admin = admin;
    }

    public void apply(List<Topic> topics) {
        try {
            var existing = this.admin.listTopics().names().get();
            var missing = topics.stream().filter(it -> !existing.contains(it.name())).toList();
            this.admin.createTopics(missing.stream().map(Topics::newTopic).toList()).all().get();
            var present = topics.stream().filter(it -> existing.contains(it.name())).toList();
            grow(present);
            configure(present);
            awaitLeaders(topics);
        }
        catch (ExecutionException ex) {
            throw new LocalStackException("Kafka refused the topics of the contract: " + ex.getMessage(), ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while creating topics", ex);
        }
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.configuration());
    }

    private void grow(List<Topic> topics) throws ExecutionException, InterruptedException {
        var descriptions = this.admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames().get();
        var wanted = new HashMap<String, NewPartitions>();
        for (var topic : topics) {
            var description = descriptions.get(topic.name());
            if (description != null && description.partitions().size() < topic.partitions()) {
                wanted.put(topic.name(), NewPartitions.increaseTo(topic.partitions()));
            }
        }
        this.admin.createPartitions(wanted).all().get();
    }

    private void configure(List<Topic> topics) throws ExecutionException, InterruptedException {
        var changes = new HashMap<ConfigResource, java.util.Collection<AlterConfigOp>>();
        for (var topic : topics) {
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), operations(topic.configuration()));
        }
        this.admin.incrementalAlterConfigs(changes).all().get();
    }

    /// A new partition is known before its leader serves it. A producer that writes in
    /// between may have its first batch
    /// refused and the next one taken, and is then told that its sequence numbers are out
    /// of order until it gives up.
    private void awaitLeaders(List<Topic> topics) throws ExecutionException, InterruptedException {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : topics) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        var patience = new ListOffsetsOptions().timeoutMs(LEADERS_MILLIS);
        this.admin.listOffsets(partitions, patience).all().get();
    }

    private static List<AlterConfigOp> operations(Map<String, String> configuration) {
        return configuration.entrySet()
            .stream()
            .map(it -> new AlterConfigOp(new ConfigEntry(it.getKey(), it.getValue()), AlterConfigOp.OpType.SET))
            .toList();
    }

}
