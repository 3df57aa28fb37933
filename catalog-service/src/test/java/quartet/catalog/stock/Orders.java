package quartet.catalog.stock;

import java.util.random.RandomGenerator;

/** Ids of orders that nobody else placed. */
public final class Orders {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private Orders() {}

    public static OrderId anOrder() {
        var random = RandomGenerator.getDefault();
        var id = new StringBuilder("o_");
        for (int i = 0; i < 26; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new OrderId(id.toString());
    }
}
