package quartet.order.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is shared with the payment provider.
 *
 * @param webhookSecret signs its webhooks, QUARTET_PAYMENT_WEBHOOK_SECRET; empty: none is believed
 */
@ConfigurationProperties("quartet.payment")
record WebhookProperties(@DefaultValue("") String webhookSecret) {

    @Override
    public String toString() {
        return "WebhookProperties[secret hidden]";
    }
}
