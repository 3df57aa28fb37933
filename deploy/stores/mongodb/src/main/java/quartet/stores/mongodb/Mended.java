package quartet.stores.mongodb;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;

import io.netty.channel.Channel;

import java.util.List;

/** Documents in memory, with the mending that drivers of today need. */
final class Mended extends MemoryBackend {

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new MemoryDatabase(name, getCursorRegistry()) {
            @Override
            protected Index<Integer> openOrCreateUniqueIndex(
                    String collection, String index, List<IndexKey> keys, boolean sparse) {
                return new IdFirst<>(
                        super.openOrCreateUniqueIndex(collection, index, keys, sparse),
                        index,
                        keys,
                        sparse);
            }
        };
    }

    @Override
    public Document handleCommand(Channel channel, String db, String command, Document query) {
        return super.handleCommand(
                channel, db, command.equals("hello") ? "isMaster" : command, query);
    }
}
