package quartet.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The official images, as {@code images.properties} names them. */
final class Images {

    private Images() {}

    static String of(String part) {
        var image = read().getProperty(part);
        if (image == null) {
            throw new IllegalArgumentException("No image for " + part);
        }
        return image;
    }

    private static Properties read() {
        var images = new Properties();
        try (var file = Images.class.getResourceAsStream("images.properties")) {
            images.load(file);
            return images;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
