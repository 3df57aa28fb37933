package quartet.catalog.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static quartet.catalog.holds.HoldsFixture.WHO;
import static quartet.catalog.holds.HoldsFixture.holdsOn;
import static quartet.catalog.stock.Orders.anOrder;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.catalog.outbox.SettableClock;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockLevel;
import quartet.stores.Stores;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The lines of an order in one round trip, and line by line where somebody comes between. */
class AtOnceTests {

    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final MongoClient client = listeningClient();
    private final SettableClock clock = new SettableClock();
    private final Books books = new Books(client.getDatabase("once-" + UUID.randomUUID()), clock);
    private final Books others = new Books(books.database(), clock);
    private final Holds holds = holdsOn(books);
    private final OrderId order = anOrder();
    private final SortedMap<Sku, Integer> lines = new TreeMap<>();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void takesAsManyRoundTripsForTenLinesAsForOne() {
        stock(10);
        commands.clear();

        holds.reserve(order, lines, WHO);
        holds.pin(order, new TreeSet<>(lines.keySet()), WHO);

        assertThat(commands).containsExactly("find holds", "update stock", "update stock");
        assertThat(levels()).containsOnly(new StockLevel(5, 4, 1, 0));
    }

    @Test
    void readsWhatItDoesNotRememberAtOnceToo() {
        stock(10);
        var justStarted = holdsOn(new Books(books.database(), clock));
        commands.clear();

        justStarted.reserve(order, lines, WHO);

        assertThat(commands).containsExactly("find stock", "find holds", "update stock");
    }

    @Test
    void doesTheRestLineByLineWhereSomebodyElseChangedOne() {
        stock(3);
        others.receive(lines.firstKey(), "W1", 1);

        var held = holds.reserve(order, lines, WHO);

        assertThat(held).extracting(HeldLine::sku).containsExactlyElementsOf(lines.keySet());
        assertThat(levels())
                .containsExactly(
                        new StockLevel(6, 5, 1, 0),
                        new StockLevel(5, 4, 1, 0),
                        new StockLevel(5, 4, 1, 0));
        assertThat(lines.keySet().stream().map(sku -> books.head(sku).version()))
                .containsExactly(3L, 2L, 2L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesNothingForAnOrderThatWasUndoneElsewhere(boolean relayed) {
        stock(3);
        holdsOn(others).release(order, new TreeSet<>(lines.keySet()), WHO);
        if (relayed) {
            others.relayAll();
        }

        assertThatThrownBy(() -> holds.reserve(order, lines, WHO))
                .isInstanceOf(HoldRefused.Gone.class);

        assertThat(levels()).containsOnly(new StockLevel(5, 5, 0, 0));
    }

    private void stock(int skus) {
        for (int i = 0; i < skus; i++) {
            lines.put(books.stockOf(5), 1);
        }
    }

    private List<StockLevel> levels() {
        return lines.keySet().stream().map(books::level).toList();
    }

    private MongoClient listeningClient() {
        var listening =
                new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        var name = event.getCommandName();
                        commands.add(name + " " + event.getCommand().getString(name).getValue());
                    }
                };
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(Stores.mongo().uri("catalog")))
                        .addCommandListener(listening)
                        .build();
        return MongoClients.create(settings);
    }
}
