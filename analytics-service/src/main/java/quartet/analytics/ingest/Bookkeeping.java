package quartet.analytics.ingest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import quartet.analytics.ingest.Arrival.Booked;
import quartet.analytics.ingest.Arrival.Refused;

import java.util.ArrayList;
import java.util.List;

/**
 * Books a poll as a whole; if the database cannot hold one of its events, one by one, so that the
 * others do not suffer for it. Any other failure of the store is passed on: then nothing is wrong
 * with the events.
 */
@Component
class Bookkeeping {

    private static final Logger log = LoggerFactory.getLogger(Bookkeeping.class);

    private final Ledger ledger;

    Bookkeeping(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @return those that no repeat will ever get into the books
     */
    List<Refused> book(String topic, List<Booked> arrivals) {
        try {
            ledger.book(topic, arrivals.stream().map(Booked::posting).toList());
            return List.of();
        } catch (DataIntegrityViolationException e) {
            log.warn("One of {} events does not fit: booking one by one", arrivals.size());
            return oneByOne(topic, arrivals);
        }
    }

    private List<Refused> oneByOne(String topic, List<Booked> arrivals) {
        var refused = new ArrayList<Refused>();
        for (var arrival : arrivals) {
            try {
                ledger.book(topic, List.of(arrival.posting()));
            } catch (DataIntegrityViolationException e) {
                refused.add(new Refused(arrival.source(), e));
            }
        }
        return refused;
    }
}
