package quartet.gateway.limits;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** How large a body may be where its route says nothing else. */
@Validated
@ConfigurationProperties("quartet.limits")
record LimitProperties(@DefaultValue("64KB") @NotNull DataSize body) {}
