package dev.digest.app;

import dev.digest.fetch.WaitListener;

/** Hears of a use case while it runs. A front end shows what it hears in its own way; a test collects it. */
public interface NewsroomListener extends WaitListener {
    /** Something to be told to the user. */
    void onNotice(Notice notice);

    /** Work on {@code total} things begins, of which {@link #onProgress} will tell. */
    void onStart(int total);

    /** So many more things are done. */
    void onProgress(int done);
}
