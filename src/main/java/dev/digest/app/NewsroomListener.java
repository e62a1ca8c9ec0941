package dev.digest.app;

import dev.digest.fetch.WaitListener;

/** Receives notices and progress of a running use case. A front end shows them; a test collects them. */
public interface NewsroomListener extends WaitListener {
    /** A message for the user. */
    void onNotice(Notice notice);

    /** Work on {@code total} items begins; {@link #onProgress} follows. */
    void onStart(int total);

    /** So many further items are done. */
    void onProgress(int done);
}
