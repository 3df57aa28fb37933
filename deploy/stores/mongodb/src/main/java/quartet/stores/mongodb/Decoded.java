package quartet.stores.mongodb;

import de.bwaldvogel.mongo.bson.Document;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** Documents that are decoded when they are looked at: a cursor holds bytes, not trees of maps. */
final class Decoded extends AbstractList<Document> {

    private final List<byte[]> documents;
    private final Function<byte[], Document> decode;

    Decoded(List<byte[]> documents, Function<byte[], Document> decode) {
        this.documents = documents;
        this.decode = decode;
    }

    @Override
    public Document get(int index) {
        return decode.apply(documents.get(index));
    }

    @Override
    public int size() {
        return documents.size();
    }
}
