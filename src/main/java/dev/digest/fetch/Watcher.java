package dev.digest.fetch;

import java.time.Duration;

/** Is told what a source waits for, so that nobody sits before a silent screen. */
@FunctionalInterface
public interface Watcher {
    /** Watches nothing. */
    Watcher NONE = (why, host, howLong) -> {};

    /** Why nothing moves. */
    enum Reason {
        /** The source wants some time between requests. */
        INTERVAL,
        /** Another digest on this machine is asking. */
        OTHER_PROCESS,
        /** The source refused or failed, and is asked again. */
        AGAIN
    }

    /** Nothing moves for a while; zero when nobody knows how long. */
    void waiting(Reason why, String host, Duration howLong);
}
