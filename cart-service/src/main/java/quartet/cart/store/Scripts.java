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
        return RedisScript.of(text(name), result);
    }

    /**
     * A script that finds every {@link Effect.Kind} as a function of keys and arguments in its
     * table {@code effects}, by the name of its file.
     */
    public static <T> RedisScript<T> withEffects(String name, Class<T> result) {
        var text = new StringBuilder("local effects = {}\n");
        for (var kind : Effect.Kind.values()) {
            text.append("effects['%s'] = function(KEYS, ARGV)\n".formatted(kind.file()))
                    .append(text(kind.file()))
                    .append("\nend\n");
        }
        return RedisScript.of(text.append(text(name)).toString(), result);
    }

    private static String text(String name) {
        var file = new ClassPathResource("scripts/" + name + ".lua");
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
