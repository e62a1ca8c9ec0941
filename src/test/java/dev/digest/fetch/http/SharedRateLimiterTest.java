package dev.digest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.fetch.WaitListener;
import dev.digest.problem.Problem;
import dev.digest.testing.FakeSleeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule within one process; what several do together is shown with real ones elsewhere. */
class SharedRateLimiterTest {
    private static final Duration INTERVAL = Duration.ofSeconds(3);
    private static final Duration HARDLY = Duration.ofMillis(5);

    @TempDir
    Path folder;

    private final FakeSleeper time = new FakeSleeper();
    private final List<String> told = new ArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("made/when/needed");
    }

    @Test
    void the_first_request_waits_for_nothing() {
        ask();
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void the_next_one_waits_until_the_interval_has_gone_by_since_the_answer() {
        ask();
        assertGap(INTERVAL);
        assertThat(told).containsExactly("INTERVAL arxiv.example.org 3 s");
    }

    @Test
    void time_that_has_gone_by_need_not_be_waited_for() {
        ask();
        time.advance(Duration.ofMillis(1_900));
        assertGap(Duration.ofMillis(1_100));
        time.advance(Duration.ofMinutes(1));
        ask();
        assertThat(time.sleeps()).hasSize(1);
    }

    @Test
    void no_fraction_of_a_millisecond_is_given_away() {
        for (int i = 0; i < 20; i++) {
            ask();
            assertGap(INTERVAL);
            time.advance(Duration.ofNanos(3_000_137_000L));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 429, 503})
    void whatever_the_status_the_interval_is_kept(int status) {
        pace().acquire(() -> answer(status));
        assertGap(INTERVAL);
    }

    @Test
    void a_request_that_failed_counts_as_one() {
        assertThatThrownBy(() -> pace().acquire(() -> {
                    time.advance(Duration.ofSeconds(20));
                    throw Problem.of("fetch.timeout", "arxiv.example.org");
                }))
                .hasMessageStartingWith("fetch.timeout");
        assertGap(INTERVAL);
    }

    @Test
    void a_process_that_dies_while_it_asks_has_asked() {
        List<String> left = new ArrayList<>();
        pace().acquire(() -> {
            left.add(read());
            return answer(200);
        });
        write(left.get(0));
        assertGap(INTERVAL);
    }

    @Test
    void the_lock_is_held_from_before_the_request_until_the_answer_is_whole() {
        pace().acquire(() -> {
            assertThatThrownBy(this::lock).isInstanceOf(OverlappingFileLockException.class);
            return answer(200);
        });
        assertThat(lock()).isTrue();
    }

    @Test
    void the_lock_is_let_go_when_a_request_fails() {
        assertThatThrownBy(() -> pace().acquire(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(lock()).isTrue();
    }

    @Test
    void a_wish_of_the_source_lengthens_the_wait() {
        ask();
        pace().pauseFor(Duration.ofSeconds(40));
        assertGap(Duration.ofSeconds(40));
    }

    @Test
    void a_wish_never_shortens_it() {
        pace().pauseFor(Duration.ofSeconds(40));
        pace().pauseFor(Duration.ofSeconds(1));
        pace().pauseFor(Duration.ZERO);
        assertGap(Duration.ofSeconds(40));
    }

    @Test
    void a_wish_beyond_measure_is_cut() {
        pace().pauseFor(Duration.ofDays(400));
        assertGap(Duration.ofMinutes(15));
    }

    @Test
    void a_clock_that_was_put_back_costs_one_interval() {
        ask();
        time.advance(Duration.ofDays(-2));
        assertGap(INTERVAL);
    }

    @Test
    void and_wishes_count_all_the_same() {
        ask();
        time.advance(Duration.ofDays(-2));
        pace().pauseFor(Duration.ofSeconds(40));
        assertGap(Duration.ofSeconds(40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "-1", "99999999999999999999", "9999999999999999", "\u0000\u0000", "{\"a\": 1}"})
    void what_is_no_time_costs_one_interval_and_is_written_over(String text) {
        write(text.repeat(5));
        assertGap(INTERVAL);
        assertThat(read()).matches("\\d{16}\\R");
    }

    @Test
    void an_empty_file_is_a_new_one() {
        write("");
        ask();
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void a_folder_in_its_place_is_told() throws IOException {
        Files.createDirectories(file);
        assertThatThrownBy(this::ask).hasMessageStartingWith("file.unwritable(" + file);
        assertThatThrownBy(() -> pace().pauseFor(INTERVAL)).hasMessageStartingWith("file.unwritable(" + file);
    }

    /** Asks again and sees that as much time went by before, and hardly more. */
    private void assertGap(Duration expected) {
        Instant before = time.now();
        List<Instant> begun = new ArrayList<>();
        pace().acquire(() -> {
            begun.add(time.now());
            return answer(200);
        });
        assertThat(Duration.between(before, begun.get(0))).isBetween(expected, expected.plus(HARDLY));
    }

    private void ask() {
        pace().acquire(() -> {
            time.advance(Duration.ofMillis(250));
            return answer(200);
        });
    }

    /** A new one each time, as another process has. */
    private SharedRateLimiter pace() {
        return new SharedRateLimiter(file, "arxiv.example.org", INTERVAL, time, new WaitListener() {
            @Override
            public void onWait(WaitReason why, String host, Duration howLong) {
                told.add(why + " " + host + " " + howLong.toSeconds() + " s");
            }
        });
    }

    private static HttpResponse answer(int status) {
        return new HttpResponse(URI.create("http://arxiv.example.org/"), status, "", new byte[0], null, null);
    }

    private boolean lock() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
