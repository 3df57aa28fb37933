package quartet.local.check.collect;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** How far consumers are behind the ends of what they read. */
final class Lag implements AutoCloseable {

    private static final Set<String> SERVICES =
            Set.of("catalog", "cart", "order", "analytics", "recommendation");

    private final Admin admin;

    Lag(String bootstrapServers) throws NotReadable {
        try {
            this.admin =
                    Admin.create(
                            Map.of(
                                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                    bootstrapServers,
                                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                    10_000,
                                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                    5_000));
        } catch (KafkaException e) {
            throw new NotReadable("kafka", e);
        }
    }

    /**
     * Events by group and topic, and how many were ever written to what is read.
     *
     * @param written the sum of all ends: two looks between which nothing was written agree in it
     */
    record Seen(Map<String, Long> lag, long written) {}

    Seen now() throws NotReadable, InterruptedException {
        try {
            var lag = new TreeMap<String, Long>();
            var positions = new HashMap<String, Map<TopicPartition, Long>>();
            var all = new HashSet<TopicPartition>();
            for (var group : groups()) {
                var read = positions(group);
                positions.put(group, read);
                all.addAll(read.keySet());
            }
            var ends = ends(all);
            positions.forEach(
                    (group, read) ->
                            read.forEach(
                                    (partition, position) ->
                                            lag.merge(
                                                    group + " of " + partition.topic(),
                                                    Math.max(
                                                            0,
                                                            ends.getOrDefault(partition, 0L)
                                                                    - position),
                                                    Long::sum)));
            lag.values().removeIf(n -> n == 0);
            return new Seen(lag, ends.values().stream().mapToLong(Long::longValue).sum());
        } catch (ExecutionException | KafkaException e) {
            throw new NotReadable("kafka", e);
        }
    }

    /** Services, and whoever else has members. */
    private Set<String> groups() throws ExecutionException, InterruptedException {
        var groups = new HashSet<String>();
        for (var group : admin.listGroups().all().get()) {
            groups.add(group.groupId());
        }
        for (var group : admin.describeConsumerGroups(groups).all().get().values()) {
            if (!SERVICES.contains(group.groupId()) && group.members().isEmpty()) {
                groups.remove(group.groupId());
            }
        }
        return groups;
    }

    /**
     * What was read of every partition that the group reads or has read; at least the beginning.
     */
    private Map<TopicPartition, Long> positions(String group)
            throws ExecutionException, InterruptedException {
        var assigned = new HashSet<TopicPartition>();
        for (var one : admin.describeConsumerGroups(Set.of(group)).all().get().values()) {
            one.members().forEach(m -> assigned.addAll(m.assignment().topicPartitions()));
        }
        var positions = new HashMap<>(earliest(assigned));
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> put(positions, partition, offset));
        return positions;
    }

    private static void put(
            Map<TopicPartition, Long> positions,
            TopicPartition partition,
            OffsetAndMetadata offset) {
        if (offset != null) {
            positions.put(partition, offset.offset());
        }
    }

    private Map<TopicPartition, Long> earliest(Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        return offsets(partitions, OffsetSpec.earliest());
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        return offsets(partitions, OffsetSpec.latest());
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var asked = partitions.stream().collect(Collectors.toMap(p -> p, _ -> which));
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked)
                .all()
                .get()
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    @Override
    public void close() {
        admin.close();
    }
}
