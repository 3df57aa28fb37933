package quartet.catalog.products;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** Takes a list of products as it streams in, for operators. */
@RestController
class ImportController {

    private final ImportingProducts importing;

    ImportController(ImportingProducts importing) {
        this.importing = importing;
    }

    @PostMapping(path = "/api/products/import", consumes = "application/x-ndjson")
    ImportReport.View products(HttpServletRequest request) throws IOException {
        return importing.run(request.getInputStream());
    }
}
