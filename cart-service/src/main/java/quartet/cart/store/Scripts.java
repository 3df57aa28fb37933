package quartet.cart.store;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The Lua scripts of this service. Each is read once: a script that is given as a resource is
 * looked at again with each call, in case its file changed.
 */
public final class Scripts {

    private Scripts() {}

    /**
     * @param name of the file in {@code scripts/}, without its ending
     * @param result what the script answers
     * @throws UncheckedIOException if there is no such script
     */
    public static <T> RedisScript<T> read(String name, Class<T> result) {
        var file = new ClassPathResource("scripts/" + name + ".lua");
        try {
            return RedisScript.of(file.getContentAsString(StandardCharsets.UTF_8), result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
