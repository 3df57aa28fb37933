package quartet.local.parts;

/**
 * One process of a service; nearly always there is only one.
 *
 * @param number from 1
 */
public record Instance(Service service, int number) {

    /** The part's name: {@code order}, {@code order-2}. */
    public String part() {
        return number == 1 ? service.part() : service.part() + "-" + number;
    }

    /** The name of its second port, where the actuator listens. */
    String managementPort() {
        return part() + "-management";
    }
}
