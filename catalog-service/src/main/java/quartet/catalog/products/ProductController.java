package quartet.catalog.products;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import quartet.catalog.problems.BadRequest;
import quartet.catalog.problems.ETags;
import quartet.catalog.stock.Requested;

import java.net.URI;
import java.util.List;

/** Products: read by everybody, written by operators. */
@RestController
@RequestMapping("/api/products")
class ProductController {

    private static final int MOST = 100;
    private static final int USUAL = 20;

    private final Products products;
    private final Cataloguing cataloguing;

    ProductController(Products products, Cataloguing cataloguing) {
        this.products = products;
        this.cataloguing = cataloguing;
    }

    /** Asked by SKU, the answer is whole unless a limit says otherwise. */
    @GetMapping
    ProductPage products(
            @RequestParam(defaultValue = "") List<String> sku,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable ProductStatus status,
            @RequestParam(defaultValue = "sku") String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (sku.size() > MOST) {
            throw BadRequest.field("sku", "may be given at most " + MOST + " times");
        }
        var skus = sku.stream().map(Requested::sku).toList();
        int size = limit == null ? Math.max(USUAL, skus.size()) : limit;
        if (size < 1 || size > MOST) {
            throw BadRequest.field("limit", "must be between 1 and " + MOST);
        }
        var query = new ProductQuery(skus, category, status, ProductSort.named(sort), cursor);
        return ProductPage.of(products.page(query, size + 1), size, query.sort());
    }

    @GetMapping("/{sku}")
    ResponseEntity<ProductView> product(@PathVariable String sku) {
        var known = Requested.sku(sku);
        return answer(
                ResponseEntity.ok(),
                products.find(known).orElseThrow(() -> new ProductRefused.NotFound(known)));
    }

    @PostMapping
    ResponseEntity<ProductView> create(@Valid @RequestBody ProductForm form) {
        var product = cataloguing.create(form);
        return answer(
                ResponseEntity.created(URI.create("/api/products/" + product.sku())), product);
    }

    @PutMapping("/{sku}")
    ResponseEntity<ProductView> replace(
            @PathVariable String sku,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProductForm form) {
        var known = Requested.sku(sku);
        long version = ETags.version(ifMatch);
        return answer(ResponseEntity.ok(), cataloguing.replace(known, version, form));
    }

    private static ResponseEntity<ProductView> answer(
            ResponseEntity.BodyBuilder builder, Product product) {
        return builder.eTag(ETags.of(product.version())).body(ProductView.of(product));
    }
}
