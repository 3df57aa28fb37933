package quartet.local.shop;

import org.jspecify.annotations.Nullable;

/** The shop said no, or said nothing for too long. */
public final class ShopRefused extends Exception {

    ShopRefused(Answer answer) {
        super(
                "The shop answered %d %s %s"
                        .formatted(
                                answer.status(),
                                answer.body().path("code").asString(""),
                                answer.body().path("detail").asString("")));
    }

    ShopRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public ShopRefused(String message) {
        super(message);
    }
}
