package quartet.order.importing;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads past invoices row by row and writes them in batches. What stopped in the middle is simply
 * sent again: an invoice that is there stays as it is.
 */
@Component
class InvoiceImport {

    private final RowReader reader;
    private final PastOrders past;
    private final PastDocuments documents;
    private final ImportingProperties properties;

    InvoiceImport(
            RowReader reader,
            PastOrders past,
            PastDocuments documents,
            ImportingProperties properties) {
        this.reader = reader;
        this.past = past;
        this.documents = documents;
        this.properties = properties;
    }

    ImportReport read(InputStream stream) throws IOException {
        var rows = new Rows(stream);
        var tally = new Tally();
        var batch = new Batch();
        long number = 0;
        for (var row = rows.next(); row != null; row = rows.next()) {
            number++;
            if (isBlank(row)) {
                continue;
            }
            take(reader.read(number, row), number, batch, tally);
            batch.bytes += row.bytes().length;
            if (batch.full(properties)) {
                write(batch, tally);
                batch = new Batch();
            }
        }
        write(batch, tally);
        return tally.report();
    }

    /** What is written together. */
    private static final class Batch {

        private final List<PastDocument> orders = new ArrayList<>();
        private final List<PastDocument> credits = new ArrayList<>();
        private int bytes;

        boolean full(ImportingProperties properties) {
            return orders.size() + credits.size() >= properties.batch()
                    || bytes >= properties.batchBytes();
        }
    }

    private void take(RowReader.Read read, long number, Batch batch, Tally tally) {
        var invoice = read.invoice();
        if (invoice == null) {
            if (read.rejected() != null) {
                tally.rejected(read.rejected());
            }
            return;
        }
        try {
            if (invoice.credit()) {
                batch.credits.add(past.credit(invoice));
            } else {
                batch.orders.add(past.order(invoice));
            }
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            tally.rejected(
                    new RejectedRow(
                            number,
                            invoice.invoice(),
                            "VALIDATION_FAILED",
                            String.valueOf(wrong.getMessage())));
        }
    }

    private void write(Batch batch, Tally tally) {
        var orders = documents.add("orders", batch.orders);
        var credits = documents.add("credits", batch.credits);
        tally.imported(orders);
        tally.credited(credits);
        tally.existing(batch.orders.size() + batch.credits.size() - orders - credits);
    }

    private static boolean isBlank(Rows.Row row) {
        for (var character : row.bytes()) {
            if (character > ' ' || character < 0) {
                return false;
            }
        }
        return true;
    }
}
