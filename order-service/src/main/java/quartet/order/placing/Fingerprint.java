package quartet.order.placing;

import org.jspecify.annotations.Nullable;

import quartet.order.ordering.Delivery;
import quartet.order.ordering.Money;
import quartet.order.pricing.Wanted;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What two requests have in common if they mean the same order. */
final class Fingerprint {

    /** The request without the accidents of its writing. */
    private record Meaning(
            List<Wanted> wanted,
            boolean cart,
            @Nullable Money expectedTotal,
            Delivery delivery,
            String token,
            List<String> coupons) {}

    /** Unlike text put together by hand, JSON says where a field ends, whatever stands in it. */
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private Fingerprint() {}

    static String of(PlaceOrder request) {
        var meaning =
                new Meaning(
                        request.wanted(),
                        request.fromCart(),
                        request.expectedTotal(),
                        request.toDelivery(),
                        request.payment().token(),
                        request.coupons());
        return sha256(CANONICAL.writeValueAsBytes(meaning));
    }

    private static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
