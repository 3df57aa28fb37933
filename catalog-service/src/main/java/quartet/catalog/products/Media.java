package quartet.catalog.products;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Links to a product's pictures. */
record Media(@Nullable String primaryImage, List<String> additionalImages) {

    static final Media NONE = new Media(null, List.of());

    Media {
        additionalImages = List.copyOf(additionalImages);
    }
}
