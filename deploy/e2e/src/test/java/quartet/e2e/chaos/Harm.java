package quartet.e2e.chaos;

import quartet.e2e.proxy.Fault;

/** What happens to a store, or on the way there, until it is mended. */
sealed interface Harm {

    /** {@code kill -9}; it comes back by itself, as soon as it can. */
    record Kill(String part) implements Harm {

        @Override
        public String toString() {
            return "kill " + part;
        }
    }

    /** {@code kill -9}, and nobody starts it. */
    record Away(String part) implements Harm {

        @Override
        public String toString() {
            return part + " away";
        }
    }

    /** SIGSTOP: connections stay, nothing answers, and later it goes on as if nothing had been. */
    record Freeze(String part) implements Harm {

        @Override
        public String toString() {
            return "freeze " + part;
        }
    }

    /** The store is well, but a service cannot reach it. */
    record Cut(String link, Fault fault) implements Harm {

        @Override
        public String toString() {
            return link + " " + fault.kind();
        }
    }

    default void inflict(ShakyShop shop) {
        switch (this) {
            case Kill(var part) -> shop.system().kill(part);
            case Away(var part) -> {
                shop.restarts().hold(part);
                shop.system().kill(part);
            }
            case Freeze(var part) -> shop.system().freeze(part);
            case Cut(var link, var fault) -> shop.network().link(link).suffer(fault);
        }
    }

    default void mend(ShakyShop shop) {
        switch (this) {
            case Kill _ -> {
                // It is on its way.
            }
            case Away(var part) -> shop.restarts().release(part);
            case Freeze(var part) -> shop.system().thaw(part);
            case Cut(var link, _) -> shop.network().link(link).heal();
        }
    }

    /** Whether the store works, as far as the one who starts it can tell. */
    default boolean isOver(ShakyShop shop) {
        return switch (this) {
            case Kill(var part) -> shop.isReady(part);
            case Away(var part) -> shop.isReady(part);
            case Freeze(var part) -> shop.isReady(part);
            case Cut _ -> true;
        };
    }
}
