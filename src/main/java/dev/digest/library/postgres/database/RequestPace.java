package dev.digest.library.postgres.database;

import dev.digest.fetch.http.RateLimiter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When those who share a library may send their next request to a host. A row of {@code request_pace} has that time by
 * the server's clock, and until when somebody is sending one. Each method is one statement or two without a transaction
 * around them, so that nobody holds one while waiting. It is no part of the library: no archive and no history has it.
 *
 * @param host the host or hosts that are counted together
 * @param holder who sends requests, one at a time: what they have not given back is theirs to take again
 * @param interval between the end of a request and the next one
 * @param longest how long a request takes at most: whoever has not ended it then was killed
 */
public record RequestPace(String host, String holder, Duration interval, Duration longest) {
    private static final String AFTER = "clock_timestamp() + ? * interval '1 millisecond'";

    /** Machines of several networks may have the same name. */
    private static final String HOLDER = "concat_ws(' ', host(inet_client_addr()), session_user, ?)";

    /** Later times than those that are written were written before the clock was set back. */
    private static final String TAKE =
            "INSERT INTO request_pace AS pace (host, next_at, holder, held_until) VALUES (?, "
                    + AFTER + ", " + HOLDER + ", " + AFTER + ") ON CONFLICT (host) DO UPDATE"
                    + " SET next_at = excluded.next_at, holder = excluded.holder, held_until = excluded.held_until"
                    + " WHERE NOT (pace.next_at > clock_timestamp() AND pace.next_at <= " + AFTER + ") AND NOT"
                    + " (pace.holder <> excluded.holder AND pace.held_until > clock_timestamp() AND pace.held_until <= "
                    + AFTER
                    + ")";

    private static final String LEFT = "SELECT ceil(extract(epoch FROM next_at - clock_timestamp()) * 1000),"
            + " held_until > clock_timestamp() AND holder <> " + HOLDER + " FROM request_pace WHERE host = ?";

    private static final String GIVE_BACK = "UPDATE request_pace SET next_at = greatest(next_at, " + AFTER
            + "), held_until = CASE WHEN holder = " + HOLDER + " THEN clock_timestamp() ELSE held_until END"
            + " WHERE host = ?";

    private static final String PAUSE =
            "INSERT INTO request_pace AS pace (host, next_at, holder, held_until) VALUES (?, "
                    + AFTER + ", '', clock_timestamp()) ON CONFLICT (host) DO UPDATE"
                    + " SET next_at = greatest(pace.next_at, excluded.next_at)";

    /**
     * Why it is not our turn.
     *
     * @param left until the next request is allowed, as far as is known: not positive while somebody sends one
     * @param isHeld whether somebody is sending a request
     */
    public record Delay(Duration left, boolean isHeld) {}

    /** Takes the next turn, if it is now. */
    public Optional<Delay> take(PostgresDatabase database) {
        long most = RateLimiter.MAX_PAUSE.toMillis();
        long lease = longest.toMillis();
        int taken = database.update(TAKE, host, interval.toMillis(), holder, lease, most, lease);
        if (taken > 0) {
            return Optional.empty();
        }
        List<Delay> found = database.query(
                LEFT, row -> new Delay(Duration.ofMillis(row.getLong(1)), row.getBoolean(2)), holder, host);
        return Optional.of(found.isEmpty() ? new Delay(Duration.ZERO, false) : found.get(0));
    }

    /** Ends a turn: the next one is after the interval. */
    public void giveBack(PostgresDatabase database) {
        database.update(GIVE_BACK, interval.toMillis(), holder, host);
    }

    /** Allows no request for a while. */
    public void pauseFor(PostgresDatabase database, Duration howLong) {
        long most = RateLimiter.MAX_PAUSE.toMillis();
        database.update(PAUSE, host, Math.min(howLong.toMillis(), most));
    }
}
