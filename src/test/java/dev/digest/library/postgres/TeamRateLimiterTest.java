package dev.digest.library.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.fetch.http.HttpResponse;
import dev.digest.fetch.http.RateLimiter;
import dev.digest.fetch.http.Sleeper;
import dev.digest.library.postgres.database.AccessRights;
import dev.digest.library.postgres.database.DriverConnections;
import dev.digest.library.postgres.database.LockTimes;
import dev.digest.library.postgres.database.PostgresDatabase;
import dev.digest.library.postgres.database.RequestPace;
import dev.digest.library.storage.LibraryRole;
import dev.digest.library.storage.LibraryServer;
import dev.digest.problem.Problem;
import dev.digest.testing.PostgresServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Machines that share a library keep a pace together; each has one of its own, which is none here. */
@Tag("slow")
class TeamRateLimiterTest {
    /** Long, so that the time that the test itself takes is nothing to it. */
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofMinutes(12);
    private static final Duration WISH = Duration.ofMinutes(10);
    private static final Sleeper REAL = Sleeper.of(Clock.systemUTC());
    private static final HttpResponse ANSWER =
            new HttpResponse(URI.create("http://arxiv.example.org/"), 200, "", new byte[0], null, null);

    private final PostgresServer server = PostgresServer.shared();
    private final LibraryServer address = server.newSchema();
    private final PostgresStorage storage = PostgresServer.storage(address);
    private final String schema = address.schema();
    private final List<Duration> slept = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void create() {
        storage.createIfAbsent();
    }

    /** A sleep during which the server's clock goes on, as far as the row is concerned. */
    private final Sleeper time = new Sleeper() {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public void sleep(Duration howLong) {
            slept.add(howLong);
            server.run("UPDATE " + schema + ".request_pace SET next_at = next_at - interval '" + howLong.toMillis()
                    + " ms', held_until = held_until - interval '" + howLong.toMillis() + " ms'");
        }
    };

    private TeamRateLimiter machine(String name) {
        return machine(name, address, INTERVAL, time);
    }

    private TeamRateLimiter machine(String name, LibraryServer at, Duration interval, Sleeper sleeper) {
        RequestPace pace = new RequestPace("arxiv.org", name, interval, LONGEST);
        return new TeamRateLimiter(
                RateLimiter.FREE,
                pace,
                () -> connect(at),
                "arxiv.example.org",
                sleeper,
                (why, host, howLong) -> told.add(why + " " + host + (howLong.isZero() ? "" : " for a while")));
    }

    private static PostgresDatabase connect(LibraryServer at) {
        return PostgresDatabase.connect(at, LockTimes.waiting(Duration.ofSeconds(20)), new DriverConnections(Map.of()));
    }

    /** All sleeps together, of which the test itself may have spared a few seconds. */
    private void assertSlept(Duration expected) {
        Duration all = slept.stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(expected.minusMinutes(1), expected.plusSeconds(1));
    }

    private static void ask(RateLimiter limiter) {
        assertThat(limiter.acquire(() -> ANSWER)).isSameAs(ANSWER);
    }

    @Test
    void the_first_request_waits_for_nothing() {
        ask(machine("one"));
        assertThat(slept).isEmpty();
    }

    @Test
    void the_next_one_waits_until_the_interval_has_gone_by_whoever_sends_it() {
        ask(machine("one"));
        ask(machine("other"));
        assertSlept(INTERVAL);
        assertThat(told).first().isEqualTo("INTERVAL arxiv.example.org for a while");
    }

    @Test
    void while_one_sends_a_request_the_others_wait() {
        machine("one").acquire(() -> {
            ask(machine("other"));
            return ANSWER;
        });
        // It looks again after each interval.
        assertSlept(INTERVAL.multipliedBy(3));
        assertThat(told).contains("OTHER_PROCESS arxiv.example.org");
    }

    @Test
    void what_a_killed_process_has_not_given_back_its_machine_takes_again() {
        machine("one").acquire(() -> {
            ask(machine("one"));
            return ANSWER;
        });
        assertSlept(INTERVAL);
    }

    @Test
    void a_request_that_fails_counts_as_one() {
        assertThatThrownBy(() -> machine("one").acquire(() -> {
                    throw Problem.of("fetch.timeout", "arxiv.example.org");
                }))
                .hasMessageStartingWith("fetch.timeout");
        ask(machine("other"));
        assertSlept(INTERVAL);
    }

    @Test
    void a_wish_of_the_source_holds_for_all_and_is_never_shortened() {
        machine("one").pauseFor(WISH);
        machine("one").pauseFor(Duration.ofSeconds(1));
        ask(machine("other"));
        assertSlept(WISH);
    }

    @Test
    void a_wish_beyond_measure_is_cut() {
        machine("one").pauseFor(Duration.ofDays(400));
        ask(machine("other"));
        assertSlept(RateLimiter.MAX_PAUSE);
    }

    @Test
    void times_of_a_clock_that_was_set_back_are_passed_over() {
        ask(machine("one"));
        server.run("UPDATE " + schema + ".request_pace SET next_at = next_at + interval '2 days',"
                + " held_until = held_until + interval '2 days'");
        ask(machine("other"));
        assertThat(slept).isEmpty();
    }

    @Test
    void nobody_holds_a_transaction_or_a_lock_meanwhile() {
        machine("one").acquire(() -> {
            assertThat(server.query("SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'digest%'"
                            + " AND state <> 'idle' AND query LIKE '%request_pace%'"))
                    .containsExactly("0");
            return ANSWER;
        });
    }

    @Test
    void machines_at_once_ask_one_after_the_other_with_the_interval_between_them() throws Exception {
        Duration interval = Duration.ofMillis(50);
        List<long[]> requests = Collections.synchronizedList(new ArrayList<>());
        ExecutorService machines = Executors.newFixedThreadPool(3);
        List<Future<?>> work = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            TeamRateLimiter limiter = machine("machine " + number, address, interval, REAL);
            work.add(machines.submit(() -> {
                for (int i = 0; i < 4; i++) {
                    limiter.acquire(() -> {
                        long begun = System.nanoTime();
                        requests.add(new long[] {begun, System.nanoTime()});
                        return ANSWER;
                    });
                }
            }));
        }
        for (Future<?> one : work) {
            one.get();
        }
        machines.shutdown();
        assertThat(requests).hasSize(12);
        for (int i = 1; i < requests.size(); i++) {
            assertThat(Duration.ofNanos(requests.get(i)[0] - requests.get(i - 1)[1]))
                    .as("gap before request " + (i + 1))
                    .isGreaterThanOrEqualTo(interval);
        }
    }

    @Test
    void a_server_that_cannot_be_reached_changes_nothing_and_is_asked_once() {
        List<LibraryServer> tried = new ArrayList<>();
        LibraryServer gone = PostgresServer.address("digest", "nowhere", 1);
        TeamRateLimiter limiter = new TeamRateLimiter(
                RateLimiter.FREE,
                new RequestPace("arxiv.org", "one", INTERVAL, LONGEST),
                () -> {
                    tried.add(gone);
                    return connect(gone);
                },
                "arxiv.example.org",
                time,
                (why, host, howLong) -> {});
        ask(limiter);
        limiter.pauseFor(INTERVAL);
        ask(limiter);
        assertThat(tried).hasSize(1);
        assertThat(slept).isEmpty();
    }

    @Test
    void one_that_goes_away_meanwhile_neither() {
        PostgresServer own = PostgresServer.ofItsOwn();
        LibraryServer at = (LibraryServer) own.newLibrary().location();
        TeamRateLimiter limiter = machine("one", at, INTERVAL, time);
        limiter.acquire(() -> {
            own.stop();
            return ANSWER;
        });
        ask(limiter);
    }

    @Test
    void a_library_without_the_table_neither() {
        server.run("DROP TABLE " + schema + ".request_pace");
        ask(machine("one"));
        machine("one").pauseFor(INTERVAL);
    }

    private LibraryServer roleWith(LibraryRole role) {
        String name = role.name().toLowerCase(Locale.ROOT) + "_with_" + schema;
        server.run("CREATE ROLE " + name + " LOGIN");
        AccessRights.statements(address, name, role).forEach(server::run);
        return server.address(name, schema);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_may_read_keeps_the_pace_with_the_others(LibraryRole role) {
        LibraryServer own = roleWith(role);
        ask(machine("one", own, INTERVAL, time));
        machine("one", own, INTERVAL, time).pauseFor(WISH);
        ask(machine("other"));
        assertSlept(WISH);
    }
}
