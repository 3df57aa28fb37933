package quartet.e2e.chaos;

import quartet.e2e.proxy.Fault;

import java.time.Duration;

/** Something the nemesis does to the shop. */
sealed interface Disturbance {

    /** What it counts as in reports: every kind has to be effective again and again. */
    String kind();

    /** Whom it hits. */
    String target();

    /** {@code kill -9}; back after a while. */
    record Kill(String target, boolean store, Duration down) implements Disturbance {

        @Override
        public String kind() {
            return store ? "kill-store" : "kill-service";
        }
    }

    /** {@code kill -9} as soon as it is at work on so many sagas; it starts again at once. */
    record KillAmidSagas(String target, int sagas) implements Disturbance {

        @Override
        public String kind() {
            return "kill-service";
        }
    }

    /** Stopped where it stands, and later going on as if nothing had been. */
    record Freeze(String target, Duration time) implements Disturbance {

        @Override
        public String kind() {
            return "freeze";
        }
    }

    /** One of two consumers of a group leaves, long enough to be missed, and comes again. */
    record Rebalance(String target, Duration away) implements Disturbance {

        @Override
        public String kind() {
            return "rebalance";
        }
    }

    /** A stranger joins a group of consumers, is dealt partitions, and leaves again. */
    record PassingConsumer(String target, Duration stay) implements Disturbance {

        @Override
        public String kind() {
            return "rebalance";
        }
    }

    /** Killed, and back with a clock that goes wrong until its next death. */
    record WrongClock(String target, Duration offset) implements Disturbance {

        @Override
        public String kind() {
            return "clock";
        }
    }

    /** Killed, and back with a point in its program at which it dies by itself. */
    record CrashPoint(String target, String point, Duration atMost) implements Disturbance {

        @Override
        public String kind() {
            return "crash-point";
        }
    }

    /** Something nobody can read, on a topic. */
    record Poison(String target, Unreadable.Kind what) implements Disturbance {

        @Override
        public String kind() {
            return "poison";
        }
    }

    /** A connection goes wrong. */
    record BadLink(String target, Fault fault, Duration time) implements Disturbance {

        @Override
        public String kind() {
            return switch (fault) {
                case Fault.ResetReply _, Fault.DropReply _ -> "drop-reply";
                case Fault.Bandwidth _, Fault.Slicer _ -> "slow-link";
                default -> fault.kind();
            };
        }
    }

    /** One line for people. */
    default String inWords() {
        return switch (this) {
            case Kill k -> "kill " + k.target + ", down " + seconds(k.down);
            case KillAmidSagas k -> "kill " + k.target + " amid " + k.sagas + " of its sagas";
            case Freeze f -> "freeze " + f.target + " for " + seconds(f.time);
            case Rebalance r -> r.target + " leaves for " + seconds(r.away);
            case PassingConsumer p -> "a stranger in " + p.target + " for " + seconds(p.stay);
            case WrongClock c -> c.target + " with a clock off by " + seconds(c.offset);
            case CrashPoint c -> c.target + " dies at " + c.point;
            case Poison p -> p.what + " on " + p.target;
            case BadLink b -> b.target + " " + b.fault.kind() + " for " + seconds(b.time);
        };
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
