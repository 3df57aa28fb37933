package quartet.e2e.chaos;

import java.util.List;
import java.util.random.RandomGenerator;

/** How customers pay: mostly well, sometimes in every way that a provider can go wrong. */
final class Tokens {

    private static final int OF_A_HUNDRED = 100;

    /** A token, and how many of a hundred orders use it. */
    private record Share(String token, int percent) {}

    private static final List<Share> SHARES =
            List.of(
                    new Share("tok_decline", 16),
                    new Share("tok_slow", 4),
                    new Share("tok_silent", 4),
                    new Share("tok_decline_capture", 4),
                    new Share("tok_lapse", 4),
                    new Share("tok_webhook", 3),
                    new Share("tok_webhook_twice", 2),
                    new Share("tok_garbage", 8));

    private Tokens() {}

    static String any(RandomGenerator random) {
        var dice = random.nextInt(OF_A_HUNDRED);
        for (var share : SHARES) {
            dice -= share.percent();
            if (dice < 0) {
                return share.token();
            }
        }
        return "tok_approve";
    }

    /** Mostly one that leaves time for a cancel. */
    static String slow(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> "tok_slow";
            case 1 -> "tok_silent";
            default -> "tok_approve";
        };
    }
}
