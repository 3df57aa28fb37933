package quartet.order.importing;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** Takes past invoices, one JSON object a line, for as long as they keep coming. */
@RestController
class ImportController {

    private final InvoiceImport invoices;

    ImportController(InvoiceImport invoices) {
        this.invoices = invoices;
    }

    @PostMapping(path = "/api/orders/import", consumes = "application/x-ndjson")
    ImportReport read(HttpServletRequest request) throws IOException {
        return invoices.read(request.getInputStream());
    }
}
