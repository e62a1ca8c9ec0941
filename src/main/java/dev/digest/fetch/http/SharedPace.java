package dev.digest.fetch.http;

import dev.digest.fetch.Watcher;
import dev.digest.fetch.Watcher.Reason;
import dev.digest.problem.Obstacle;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One request at a time and an interval between them, for all processes of a user on a machine. A file holds the time
 * before which nobody may ask; who asks holds the file's lock until the answer is whole. The operating system lets the
 * lock go when a process dies. Source of the rule: arXiv's terms of use of its API.
 */
public final class SharedPace implements Pace {
    /** A time further ahead than this was written by a clock that has been put back since. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Path file;
    private final String host;
    private final Duration interval;
    private final Time time;
    private final Watcher watcher;

    /**
     * A pace.
     *
     * @param file the file that the processes share; made when it is not there
     * @param host whom to name to the watcher
     */
    public SharedPace(Path file, String host, Duration interval, Time time, Watcher watcher) {
        this.file = file;
        this.host = host;
        this.interval = interval;
        this.time = time;
        this.watcher = watcher;
    }

    @Override
    public Answer inTurn(Supplier<Answer> request) {
        try (FileChannel channel = open()) {
            lock(channel);
            waitUntil(notBefore(channel));
            // Written before the request too: the next process keeps the interval even if this one is killed.
            write(channel, time.now().plus(interval));
            try {
                return request.get();
            } finally {
                write(channel, time.now().plus(interval));
            }
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, Obstacle.of(e)).because(e);
        }
    }

    @Override
    public void holdOff(Duration howLong) {
        try (FileChannel channel = open()) {
            lock(channel);
            Instant until = time.now().plus(howLong.compareTo(LONGEST) > 0 ? LONGEST : howLong);
            if (until.isAfter(notBefore(channel))) {
                write(channel, until);
            }
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, Obstacle.of(e)).because(e);
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** The lock goes with the channel. */
    private void lock(FileChannel channel) throws IOException {
        if (channel.tryLock() == null) {
            watcher.waiting(Reason.OTHER_PROCESS, host, Duration.ZERO);
            channel.lock();
        }
    }

    private void waitUntil(Instant notBefore) {
        Duration left = Duration.between(time.now(), notBefore);
        if (left.compareTo(Duration.ZERO) > 0) {
            watcher.waiting(Reason.INTERVAL, host, left);
            // A millisecond more: the wait is rounded down, the rule is not.
            time.sleep(left.plusMillis(1));
        }
    }

    /** The time in the file; an interval from now when the file says nothing that can be believed. */
    private Instant notBefore(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        if (text.isEmpty()) {
            return Instant.EPOCH;
        }
        Instant now = time.now();
        Instant said = text.matches("\\d{1,16}") ? Instant.ofEpochMilli(Long.parseLong(text)) : Instant.MAX;
        return said.isAfter(now.plus(LONGEST).plusMillis(1)) ? now.plus(interval) : said;
    }

    /** Rounded up to a whole millisecond, and written over the old time: the file is empty at no moment. */
    private static void write(FileChannel channel, Instant notBefore) throws IOException {
        byte[] text = String.format(Locale.ROOT, "%016d%n", notBefore.toEpochMilli() + 1)
                .getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(text), 0);
        channel.truncate(text.length);
    }
}
