package dev.digest.library.postgres;

import dev.digest.fetch.WaitListener;
import dev.digest.fetch.WaitListener.WaitReason;
import dev.digest.fetch.http.HttpResponse;
import dev.digest.fetch.http.RateLimiter;
import dev.digest.fetch.http.Sleeper;
import dev.digest.library.postgres.database.PostgresDatabase;
import dev.digest.library.postgres.database.RequestPace;
import dev.digest.library.postgres.database.RequestPace.Delay;
import dev.digest.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One request at a time, with an interval between requests, for all who share a library on a server. When the server
 * does not answer, the pace of this machine remains: whoever uses the library is told what is wrong.
 */
public final class TeamRateLimiter implements RateLimiter {
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(20);

    private final RateLimiter ofMachine;
    private final RequestPace pace;
    private final Supplier<PostgresDatabase> server;
    private final String host;
    private final Sleeper sleeper;
    private final WaitListener waitListener;
    private boolean isServerGone;

    /**
     * A rate limiter.
     *
     * @param ofMachine the rate limit of this machine, which is kept too
     * @param server connects to the server of the library; each connection is closed after its request
     * @param host the host in notifications
     */
    public TeamRateLimiter(
            RateLimiter ofMachine,
            RequestPace pace,
            Supplier<PostgresDatabase> server,
            String host,
            Sleeper sleeper,
            WaitListener waitListener) {
        this.ofMachine = ofMachine;
        this.pace = pace;
        this.server = server;
        this.host = host;
        this.sleeper = sleeper;
        this.waitListener = waitListener;
    }

    @Override
    public HttpResponse acquire(Supplier<HttpResponse> request) {
        return ofMachine.acquire(() -> {
            Optional<PostgresDatabase> database = connect();
            try {
                database.ifPresent(some -> attempt(this::awaitTurn, some));
                return request.get();
            } finally {
                database.ifPresent(some -> attempt(pace::giveBack, some));
                database.ifPresent(some -> attempt(PostgresDatabase::close, some));
            }
        });
    }

    @Override
    public void pauseFor(Duration howLong) {
        ofMachine.pauseFor(howLong);
        connect().ifPresent(database -> {
            attempt(some -> pace.pauseFor(some, howLong), database);
            attempt(PostgresDatabase::close, database);
        });
    }

    private void awaitTurn(PostgresDatabase database) {
        Optional<Delay> delay = pace.take(database);
        while (delay.isPresent()) {
            sleep(delay.get());
            delay = pace.take(database);
        }
    }

    /** While somebody sends a request, it is looked again after an interval: it is nobody's turn before that. */
    private void sleep(Delay delay) {
        WaitReason reason = delay.isHeld() ? WaitReason.OTHER_PROCESS : WaitReason.INTERVAL;
        Duration left = delay.isHeld() ? pace.interval() : delay.left();
        waitListener.onWait(reason, host, delay.isHeld() ? Duration.ZERO : left);
        sleeper.sleep(left.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : left);
    }

    private Optional<PostgresDatabase> connect() {
        if (isServerGone) {
            return Optional.empty();
        }
        try {
            return Optional.of(server.get());
        } catch (Problem problem) {
            isServerGone = true;
            return Optional.empty();
        }
    }

    private void attempt(Consumer<PostgresDatabase> work, PostgresDatabase database) {
        try {
            work.accept(database);
        } catch (Problem problem) {
            isServerGone = true;
        }
    }
}
