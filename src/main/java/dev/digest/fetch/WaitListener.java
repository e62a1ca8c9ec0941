package dev.digest.fetch;

import java.time.Duration;

/** Is told what a source waits for, so that nobody sits before a silent screen. */
@FunctionalInterface
public interface WaitListener {
    /** Watches nothing. */
    WaitListener NONE = (why, host, howLong) -> {};

    /** Why nothing moves. */
    enum WaitReason {
        /** The source wants some time between requests. */
        INTERVAL,
        /** Another digest on this machine is asking. */
        OTHER_PROCESS,
        /** The source refused or failed, and is asked again. */
        RETRY
    }

    /** Nothing moves for a while; zero when nobody knows how long. */
    void onWait(WaitReason why, String host, Duration howLong);
}
