package quartet.recommendation.graph;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is written at once.
 *
 * @param pairsPerTransaction pairs of products that one transaction may touch: more makes an import
 *     faster and needs more of Neo4j's heap
 */
@Validated
@ConfigurationProperties("quartet.graph")
record GraphProperties(
        @DefaultValue("100000") @Min(1225) @Max(1_000_000) int pairsPerTransaction) {}
