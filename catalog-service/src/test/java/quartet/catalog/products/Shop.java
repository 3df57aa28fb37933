package quartet.catalog.products;

import com.mongodb.client.MongoDatabase;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import jakarta.validation.Validation;

import quartet.catalog.faults.CrashPoints;
import quartet.catalog.outbox.EventSender;
import quartet.catalog.outbox.OutboxProperties;
import quartet.catalog.outbox.Relay;
import quartet.catalog.outbox.Rounds;
import quartet.catalog.outbox.SettableClock;
import quartet.catalog.outbox.Signals;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.Sku;
import quartet.catalog.store.FreshDatabase;
import quartet.catalog.traces.NoTraces;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;

/** A catalog on a database of its own. */
final class Shop {

    final MongoDatabase database = FreshDatabase.create();
    final SettableClock clock = new SettableClock();
    final Books books = new Books(database, clock);
    final Products products = new Products(database, new Signals());
    final ProductEvents events = new ProductEvents(JsonMapper.builder().build(), NoTraces.none());
    final Cataloguing cataloguing =
            new Cataloguing(products, events, books.heads(), new ShopProperties("GBP"), clock);

    ImportingProducts importing() {
        var strict =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .build();
        var validator = Validation.buildDefaultValidatorFactory().getValidator();
        var reader = new RowReader(strict, validator, cataloguing);
        return new ImportingProducts(reader, products, events, cataloguing, books.heads());
    }

    Product add(Sku sku, ProductDetails details) {
        var product = Product.create(sku, details, cataloguing.now());
        products.add(product, events.created(product));
        return product;
    }

    void relay(EventSender sender) {
        var often = new OutboxProperties(Duration.ofMillis(50), Duration.ZERO);
        var outbox = new ProductOutbox(database);
        Rounds.one(
                new Relay(
                        outbox,
                        new Signals(),
                        sender,
                        often,
                        clock,
                        CrashPoints.none(),
                        new SimpleMeterRegistry()));
    }
}
