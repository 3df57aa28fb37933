package quartet.local.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to supervise a data directory: one process has it, and loses it when it dies. */
public final class OneSupervisor implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private OneSupervisor(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Empty while another supervisor lives. */
    public static Optional<OneSupervisor> of(DataDirectory data) throws IOException {
        data.create();
        var channel =
                FileChannel.open(
                        data.root().resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new OneSupervisor(channel, lock));
            }
        } catch (OverlappingFileLockException _) {
            // This very process has it: as taken as by another.
        }
        channel.close();
        return Optional.empty();
    }

    /** Gives the right back; repeating it changes nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            lock.release();
            channel.close();
        }
    }
}
