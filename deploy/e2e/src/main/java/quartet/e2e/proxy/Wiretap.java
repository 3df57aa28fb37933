package quartet.e2e.proxy;

/** Sees what clients sent on a link, piece by piece, once it has really been forwarded. */
public interface Wiretap {

    Wiretap DEAF = (_, _, _, _) -> {};

    /**
     * @param conversation the same number for all pieces of one connection
     */
    void forwarded(long conversation, byte[] bytes, int from, int length);
}
