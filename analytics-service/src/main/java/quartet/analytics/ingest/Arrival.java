package quartet.analytics.ingest;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a record on the topic turned out to be. */
sealed interface Arrival {

    /** Goes into the books. */
    record Booked(ConsumerRecord<byte[], byte[]> source, Posting posting) implements Arrival {}

    /** Of a type this service does not read. */
    record Skipped() implements Arrival {}

    /** Nobody can read it; goes to the dead letters. */
    record Refused(ConsumerRecord<byte[], byte[]> source, Exception reason) implements Arrival {}
}
