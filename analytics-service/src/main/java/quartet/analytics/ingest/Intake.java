package quartet.analytics.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.stereotype.Component;

import quartet.analytics.ingest.Arrival.Booked;
import quartet.analytics.ingest.Arrival.Refused;
import quartet.analytics.ingest.Arrival.Skipped;
import quartet.analytics.progress.ProgressReports;

import java.util.ArrayList;
import java.util.List;

/**
 * What arrives, a poll at a time: booked in one transaction, then reported; the offsets are
 * committed after both. An exception leaves the whole poll for another try, which the inbox makes
 * harmless. Dead letters go out last: a store that is down sends none.
 */
@Component
class Intake {

    private static final String ORDERS = "orders";
    private static final String STOCK = "stock";

    /** Their ids, which are their topics. */
    static final List<String> LISTENERS = List.of(ORDERS, STOCK);

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final EventReader reader;
    private final Bookkeeping bookkeeping;
    private final ProgressReports progress;
    private final ConsumerRecordRecoverer deadLetters;
    private final MeterRegistry meters;

    Intake(
            EventReader reader,
            Bookkeeping bookkeeping,
            ProgressReports progress,
            ConsumerRecordRecoverer deadLetters,
            MeterRegistry meters) {
        this.reader = reader;
        this.bookkeeping = bookkeeping;
        this.progress = progress;
        this.deadLetters = deadLetters;
        this.meters = meters;
        LISTENERS.forEach(this::lettersOf);
    }

    /** There from the start with 0, so that the first one is seen as a change. */
    private Counter lettersOf(String topic) {
        return meters.counter("quartet.dlt.sent", "topic", topic);
    }

    @KafkaListener(
            id = ORDERS,
            idIsGroup = false,
            topics = ORDERS,
            batch = "true",
            autoStartup = "false",
            concurrency = "${quartet.ingest.concurrency}")
    void orders(List<ConsumerRecord<byte[], byte[]>> records) {
        arrived(ORDERS, records);
    }

    @KafkaListener(
            id = STOCK,
            idIsGroup = false,
            topics = STOCK,
            batch = "true",
            autoStartup = "false")
    void stock(List<ConsumerRecord<byte[], byte[]>> records) {
        arrived(STOCK, records);
    }

    private void arrived(String topic, List<ConsumerRecord<byte[], byte[]>> records) {
        var booked = new ArrayList<Booked>();
        var refused = new ArrayList<Refused>();
        for (var record : records) {
            switch (reader.read(record)) {
                case Booked arrival -> booked.add(arrival);
                case Refused arrival -> refused.add(arrival);
                case Skipped _ ->
                        meters.counter("quartet.events.skipped", "topic", topic).increment();
            }
        }
        if (!booked.isEmpty()) {
            refused.addAll(book(topic, booked));
            report(booked, refused);
        }
        refused.forEach(this::bury);
    }

    private List<Refused> book(String topic, List<Booked> booked) {
        try {
            return bookkeeping.book(topic, booked);
        } catch (RuntimeException e) {
            meters.counter("quartet.ingest.failures", "topic", topic).increment();
            log.error("{} events wait, the store refuses: {}", booked.size(), e.toString());
            throw e;
        }
    }

    private void report(List<Booked> booked, List<Refused> refused) {
        var lost = refused.stream().map(Refused::source).toList();
        progress.report(
                booked.stream()
                        .filter(arrival -> arrival.posting().reported())
                        .filter(arrival -> !lost.contains(arrival.source()))
                        .flatMap(arrival -> orderOf(arrival.posting()).stream())
                        .distinct()
                        .toList());
    }

    private static List<String> orderOf(Posting posting) {
        var entry = posting.entry();
        return entry == null ? List.of() : List.of(entry.orderId());
    }

    private void bury(Refused refused) {
        var source = refused.source();
        log.error(
                "{}-{}@{} goes to the dead letters: {}",
                source.topic(),
                source.partition(),
                source.offset(),
                refused.reason().toString());
        deadLetters.accept(source, refused.reason());
        lettersOf(source.topic()).increment();
    }
}
