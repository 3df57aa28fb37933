package quartet.catalog.products;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.catalog.outbox.Event;
import quartet.catalog.problems.BadRequest;
import quartet.catalog.problems.VersionRefused;
import quartet.catalog.stock.Heads;
import quartet.catalog.stock.Sku;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Brings the catalog up to a list of products, row by row and in batches. Doing it again changes
 * nothing; if it breaks off, doing it again does the rest.
 */
@Component
class ImportingProducts {

    private static final int BATCH = 500;

    private final RowReader reader;
    private final Products products;
    private final ProductEvents events;
    private final Cataloguing cataloguing;
    private final Heads heads;

    ImportingProducts(
            RowReader reader,
            Products products,
            ProductEvents events,
            Cataloguing cataloguing,
            Heads heads) {
        this.reader = reader;
        this.products = products;
        this.events = events;
        this.cataloguing = cataloguing;
        this.heads = heads;
    }

    /** Imports a stream of rows. A bad row is reported and stops nothing. */
    ImportReport.View run(InputStream body) throws IOException {
        var report = new ImportReport();
        var rows = new Rows(body);
        var batch = new LinkedHashMap<Sku, ImportRow>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            var read = row.isBlank() ? null : read(row, report);
            if (read != null) {
                if (batch.size() >= BATCH || batch.containsKey(read.sku())) {
                    write(batch.values(), report);
                    batch.clear();
                }
                batch.put(read.sku(), read);
            }
        }
        write(batch.values(), report);
        return report.toView();
    }

    private @Nullable ImportRow read(Rows.Row row, ImportReport report) {
        try {
            return reader.read(row);
        } catch (BadRequest bad) {
            report.rejected(row.number(), null, bad);
            return null;
        }
    }

    private void write(Collection<ImportRow> batch, ImportReport report) {
        var known = products.findAll(batch.stream().map(ImportRow::sku).toList());
        var added = new ArrayList<ImportRow>();
        for (var row : batch) {
            var before = known.get(row.sku());
            if (before == null) {
                added.add(row);
            } else if (before.details().equals(row.details())) {
                report.unchanged();
            } else {
                replace(before, row, report);
            }
        }
        if (!added.isEmpty()) {
            add(added, report);
        }
    }

    private void add(Collection<ImportRow> rows, ImportReport report) {
        Map<Product, Event> added = new LinkedHashMap<>();
        for (var row : rows) {
            var product = Product.create(row.sku(), row.details(), cataloguing.now());
            added.put(product, events.created(product));
        }
        heads.openAll(rows.stream().map(ImportRow::sku).toList());
        int created = products.addAll(added);
        report.created(created);
        // Somebody else added the others between our look and our write; they are there.
        for (int i = created; i < rows.size(); i++) {
            report.unchanged();
        }
    }

    private void replace(Product before, ImportRow row, ImportReport report) {
        try {
            cataloguing.replace(before, row.details());
            report.updated();
        } catch (VersionRefused refused) {
            var reason = String.valueOf(refused.getMessage());
            report.rejected(row.number(), row.sku().value(), "STALE", reason);
        }
    }
}
