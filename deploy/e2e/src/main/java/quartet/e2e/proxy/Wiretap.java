package quartet.e2e.proxy;

/** Sees what clients send on a link, piece by piece, just before it goes on; and may keep it. */
public interface Wiretap {

    Wiretap DEAF = (_, _, _, _) -> true;

    /**
     * @param conversation the same number for all pieces of one connection
     * @return whether the piece goes on; if it does not, nobody is told, and the connection stays
     */
    boolean passes(long conversation, byte[] bytes, int from, int length);
}
