package dev.digest.send;

import dev.digest.library.Sending;
import dev.digest.problem.Problem;
import java.util.List;

/**
 * A way to readers. An issue is prepared without network, so that everything that can be wrong with it is known before
 * anything is sent; it is sent; and where the channel allows it, read back.
 *
 * @param <P> what is sent, complete but for secrets
 */
public interface Channel<P extends Channel.PreparedRequest> {
    /** What a channel is about to send. */
    interface PreparedRequest {
        /** The requests as they will be sent, with secrets replaced by their names, for people to look at. */
        String preview();

        /** What an editor should know before it is sent, such as what was left out. */
        List<Problem> notices();
    }

    /** The name on the command line and in the library. */
    String name();

    /** Where it sends to, without its secret; the same target always has the same name. */
    String target();

    /** Whether a correction takes the place of what was sent before; otherwise readers get it as a second message. */
    default boolean replaces() {
        return false;
    }

    /**
     * Makes the request of an issue and checks it against the channel's limits.
     *
     * @throws Problem {@code send.*} when it cannot be sent
     */
    P prepare();

    /**
     * Sends it.
     *
     * @param earlier the sendings of this issue to this target that succeeded, oldest first
     * @return what the channel answered, on one line and without secrets
     * @throws Problem {@code send.uncertain} when nobody knows whether it arrived; any other problem when the channel
     *     refuses it or cannot be reached
     */
    String send(P prepared, List<Sending> earlier);

    /**
     * Asks the channel whether what was sent is there; does nothing where a channel cannot be asked.
     *
     * @param answer of {@link #send}
     * @throws Problem {@code send.*} when it is not
     */
    void verify(P prepared, String answer);
}
