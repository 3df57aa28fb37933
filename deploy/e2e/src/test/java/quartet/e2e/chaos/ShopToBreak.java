package quartet.e2e.chaos;

import quartet.e2e.OneShop;
import quartet.local.StartFailed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The one system that all tests of this package break; it ends with the tests. */
final class ShopToBreak {

    private static final ShopToBreak ONE = start();

    private final ShakyShop shop;
    private final Path directory;

    private ShopToBreak(ShakyShop shop, Path directory) {
        this.shop = shop;
        this.directory = directory;
    }

    static ShakyShop shop() {
        return ONE.shop;
    }

    /** Where histories go. */
    static Path directory() {
        return ONE.directory;
    }

    /** Everything that was ever done to it. */
    static List<Path> histories() {
        try (var files = Files.list(ONE.directory)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShopToBreak start() {
        try {
            OneShop.end();
            var directory = Files.createTempDirectory("quartet-broken");
            var shop = ShakyShop.start(directory);
            OneShop.runs(shop);
            Assortment.stock(shop.operator());
            return new ShopToBreak(shop, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StartFailed | InterruptedException e) {
            throw new IllegalStateException("The shop did not start", e);
        }
    }
}
