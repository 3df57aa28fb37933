package quartet.e2e.chaos;

import static quartet.e2e.chaos.InternalCall.AUTHORISE;
import static quartet.e2e.chaos.InternalCall.CAPTURE;
import static quartet.e2e.chaos.InternalCall.PIN;
import static quartet.e2e.chaos.InternalCall.RELEASE;
import static quartet.e2e.chaos.InternalCall.RESERVE;
import static quartet.e2e.chaos.InternalCall.SETTLE;
import static quartet.e2e.chaos.InternalCall.VOID;
import static quartet.e2e.chaos.Scenario.CANCEL;
import static quartet.e2e.chaos.Scenario.PLACE;
import static quartet.e2e.chaos.Scenario.SHIP;

import quartet.e2e.proxy.Fault;

import java.util.List;

/** A store that fails just as an order on its way asks for something. */
record StoreCase(Harm harm, InternalCall when, Scenario scenario) {

    /** Stores that an order cannot do without. */
    static List<StoreCase> needed() {
        return List.of(
                cut("order-mongodb", new Fault.Reset(), RESERVE, PLACE),
                cut("order-mongodb", new Fault.Down(), VOID, CANCEL),
                cut("order-mongodb", new Fault.BlackHole(), CAPTURE, SHIP),
                cut("catalog-mongodb", new Fault.BlackHole(), PIN, PLACE),
                cut("catalog-mongodb", new Fault.Reset(), RELEASE, CANCEL),
                cut("catalog-mongodb", new Fault.Down(), SETTLE, SHIP),
                new StoreCase(new Harm.Kill("payments"), AUTHORISE, PLACE),
                new StoreCase(new Harm.Kill("payments"), VOID, CANCEL),
                new StoreCase(new Harm.Kill("payments"), CAPTURE, SHIP),
                new StoreCase(new Harm.Freeze("payments"), AUTHORISE, PLACE),
                new StoreCase(new Harm.Freeze("payments"), VOID, CANCEL),
                new StoreCase(new Harm.Freeze("payments"), CAPTURE, SHIP));
    }

    /** The broker, and stores that only learn from it what became of orders. */
    static List<StoreCase> onlookers() {
        return List.of(
                new StoreCase(new Harm.Away("kafka"), RESERVE, PLACE),
                new StoreCase(new Harm.Freeze("kafka"), RELEASE, CANCEL),
                new StoreCase(new Harm.Away("kafka"), CAPTURE, SHIP),
                new StoreCase(new Harm.Away("redis"), RESERVE, PLACE),
                new StoreCase(new Harm.Freeze("redis"), CAPTURE, SHIP),
                new StoreCase(new Harm.Away("timescale"), RELEASE, CANCEL),
                new StoreCase(new Harm.Freeze("timescale"), RESERVE, PLACE),
                new StoreCase(new Harm.Away("neo4j"), CAPTURE, SHIP),
                new StoreCase(new Harm.Freeze("neo4j"), RELEASE, CANCEL));
    }

    private static StoreCase cut(String link, Fault fault, InternalCall when, Scenario scenario) {
        return new StoreCase(new Harm.Cut(link, fault), when, scenario);
    }

    /** Too much trouble while placing is a reason to give up; later there is none. */
    boolean over(OneOrder order) {
        return scenario == PLACE ? order.ended() : order.endedAsWanted();
    }

    @Override
    public String toString() {
        return "%s at %s of %s".formatted(harm, when, scenario);
    }
}
