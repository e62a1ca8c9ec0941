package dev.digest.send;

import dev.digest.fetch.http.HttpPost;
import dev.digest.fetch.http.Sleeper;
import dev.digest.workspace.Settings;

/** What channels send with. */
public interface SendTransports {
    /** HTTP, with a newsletter's settings. */
    HttpPost http(Settings settings);

    /** For the time between two attempts. */
    Sleeper sleeper();
}
