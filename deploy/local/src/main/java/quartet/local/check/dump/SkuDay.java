package quartet.local.check.dump;

import java.time.LocalDate;

/** A product on a day of UTC. */
public record SkuDay(String sku, LocalDate day) {}
