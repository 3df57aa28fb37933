package quartet.local.data;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The keys of one system, made at its first start. Each lies in a file that only its owner may
 * read, from the moment the file exists.
 */
public final class Keys {

    private static final int BYTES = 32;
    private final DataDirectory data;
    private final SecureRandom random = new SecureRandom();

    public Keys(DataDirectory data) {
        this.data = data;
    }

    /** The operator's bearer key, for people and scripts. */
    public String operator() throws IOException {
        return key("operator", Base64.getUrlEncoder().withoutPadding());
    }

    /** Signs the tokens between the services. */
    public String access() throws IOException {
        return key("access", Base64.getEncoder());
    }

    /** Derives the cookie of a guest who ordered without one. */
    public String cookie() throws IOException {
        return key("cookie", Base64.getEncoder());
    }

    /** Signs what the payment provider tells by webhook. */
    public String webhook() throws IOException {
        return key("webhook", Base64.getEncoder());
    }

    public Path operatorFile() {
        return data.key("operator");
    }

    private String key(String name, Base64.Encoder encoder) throws IOException {
        var file = data.key(name);
        if (Files.exists(file)) {
            return Files.readString(file, US_ASCII).strip();
        }
        Files.createDirectories(file.getParent(), asFileAttribute(fromString("rwx------")));
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = encoder.encodeToString(bytes);
        var ownerOnly = asFileAttribute(fromString("rw-------"));
        try (var channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(key.getBytes(US_ASCII)));
        }
        return key;
    }
}
