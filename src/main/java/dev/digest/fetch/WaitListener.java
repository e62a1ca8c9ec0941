package dev.digest.fetch;

import java.time.Duration;

/** Is notified when a source has to wait, so that a front end can show it. */
@FunctionalInterface
public interface WaitListener {
    /** Ignores all waits. */
    WaitListener NONE = (why, host, howLong) -> {};

    /** Why a source waits. */
    enum WaitReason {
        /** The source requires an interval between requests. */
        INTERVAL,
        /** Another digest process, of this machine or of the team, is sending a request. */
        OTHER_PROCESS,
        /** The source refused or failed, and the request will be retried. */
        RETRY
    }

    /** Called before a wait; zero when its duration is unknown. */
    void onWait(WaitReason why, String host, Duration howLong);
}
