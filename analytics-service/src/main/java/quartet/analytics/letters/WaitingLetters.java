package quartet.analytics.letters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * {@code quartet.dlt.waiting} by topic. While Kafka does not say how many there are, there is no
 * such metric: an old number would look like a good one.
 */
@Component
class WaitingLetters {

    private static final Logger log = LoggerFactory.getLogger(WaitingLetters.class);

    private final Boxes boxes;
    private final MultiGauge gauge;

    WaitingLetters(Boxes boxes, MeterRegistry meters) {
        this.boxes = boxes;
        this.gauge =
                MultiGauge.builder("quartet.dlt.waiting")
                        .description("Dead letters that were neither replayed nor discarded")
                        .register(meters);
    }

    @Scheduled(fixedDelayString = "${quartet.letters.count-every}")
    void count() {
        try {
            var waiting = boxes.waiting();
            gauge.register(
                    waiting.entrySet().stream()
                            .<Row<?>>map(
                                    box -> Row.of(Tags.of("topic", box.getKey()), box.getValue()))
                            .toList(),
                    true);
        } catch (Boxes.Silence | KafkaException e) {
            gauge.register(List.of());
            log.info("Dead letters will be counted next time: {}", e.toString());
        }
    }
}
