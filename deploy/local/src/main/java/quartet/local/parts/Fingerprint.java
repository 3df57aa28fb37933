package quartet.local.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * What a jar holds, as a short name. Built from the check sums of its entries and not from its
 * bytes: a rebuild that changed nothing has new time stamps and the same fingerprint. Proxies are
 * left out, for Spring writes their methods in an order of chance, and they follow from the other
 * classes.
 */
final class Fingerprint {

    private static final int LENGTH = 12;
    private static final String PROXY = "$$SpringCGLIB$$";

    private Fingerprint() {}

    static String of(Path jar, List<String> alsoPartOfIt) throws IOException {
        var digest = sha256();
        alsoPartOfIt.forEach(text -> digest.update((text + "\n").getBytes(UTF_8)));
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.getName().contains(PROXY))
                    .map(entry -> entry.getName() + " " + entry.getCrc() + "\n")
                    .sorted()
                    .forEach(entry -> digest.update(entry.getBytes(UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
