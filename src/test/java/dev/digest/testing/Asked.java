package dev.digest.testing;

import dev.digest.fetch.http.Http;
import dev.digest.fetch.http.Manner;
import dev.digest.fetch.http.Pace;
import dev.digest.fetch.http.Reach;
import java.time.Duration;
import java.util.Map;

/** Ways of asking a server on loopback. */
public final class Asked {
    private Asked() {}

    /** As often as one likes, and with the usual bounds. */
    public static Http freely() {
        return in(Pace.FREE);
    }

    /** At a pace. */
    public static Http in(Pace pace) {
        return new Http(new Manner("test", Manner.Timeouts.USUAL, pace, Reach.CONFIGURED, Map.of()));
    }

    /** Without waiting long for an answer. */
    public static Http briefly(Duration call) {
        return new Http(
                new Manner("test", new Manner.Timeouts(call, call, call), Pace.FREE, Reach.CONFIGURED, Map.of()));
    }

    /** As a page of somebody unknown is asked for. */
    public static Http publicly() {
        return within(new Reach(false), Map.of());
    }

    /** Within a reach, and through the proxies that an environment names. */
    public static Http within(Reach reach, Map<String, String> environment) {
        return new Http(new Manner("test", Manner.Timeouts.USUAL, Pace.FREE, reach, environment));
    }

    /** By a name. */
    public static Http as(String userAgent) {
        return new Http(new Manner(userAgent, Manner.Timeouts.USUAL, Pace.FREE, Reach.CONFIGURED, Map.of()));
    }
}
