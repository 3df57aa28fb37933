package quartet.analytics;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Events of catalog-service's stock as they stand on the wire, made from its own example files. */
public final class StockMessages {

    private static final Path CONTRACTS =
            Path.of("../catalog-service/src/main/resources/contracts");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StockMessages() {}

    public static ObjectNode example(String type) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(CONTRACTS.resolve(type + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One movement in W1. */
    public static ObjectNode moved(String sku, int seq, int units, int available) {
        var body = example("stock.moved.v1").put("sku", sku).put("seq", seq);
        body.putObject("units").put("W1", units);
        body.putObject("after")
                .putObject("W1")
                .put("total", available)
                .put("available", available)
                .put("reserved", 0)
                .put("damaged", 0);
        return body;
    }

    public static ProducerRecord<byte[], byte[]> sent(String type, ObjectNode body) {
        var sku = body.get("sku").asString();
        var headers = new RecordHeaders();
        headers.add("id", bytes(sku + ":" + body.get("seq").asInt()));
        headers.add("type", bytes(type));
        headers.add("occurredAt", bytes(body.get("movedAt").asString()));
        return new ProducerRecord<>(
                "stock", null, null, bytes(sku), JSON.writeValueAsBytes(body), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
