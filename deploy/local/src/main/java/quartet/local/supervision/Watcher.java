package quartet.local.supervision;

import java.time.Duration;

/** Is told what happens to the parts, from their own threads. */
public interface Watcher {

    /** Something about the part changed: its state, its process. */
    void changed(PartView part);

    /** The part ended although nobody stopped it; it is started again after the pause. */
    void died(PartView part, String how, Duration pause);
}
