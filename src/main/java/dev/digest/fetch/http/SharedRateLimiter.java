package dev.digest.fetch.http;

import dev.digest.fetch.WaitListener;
import dev.digest.fetch.WaitListener.WaitReason;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
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
 * One request at a time, with an interval between requests, for all processes of a user on a machine. A file holds the
 * time of the next allowed request and is locked until the response is complete; the system releases the lock when a
 * process dies. Source of the rule: arXiv's API terms of use.
 */
public final class SharedRateLimiter implements RateLimiter {
    private final Path file;
    private final String host;
    private final Duration interval;
    private final Sleeper sleeper;
    private final WaitListener waitListener;

    /**
     * A rate limiter.
     *
     * @param file the shared file, created if necessary
     * @param host the host in notifications
     */
    public SharedRateLimiter(Path file, String host, Duration interval, Sleeper time, WaitListener watcher) {
        this.file = file;
        this.host = host;
        this.interval = interval;
        this.sleeper = time;
        this.waitListener = watcher;
    }

    @Override
    public HttpResponse acquire(Supplier<HttpResponse> request) {
        try (FileChannel channel = open()) {
            lock(channel);
            waitUntil(notBefore(channel));
            // Also written before the request, so that the interval is kept even if this process is killed.
            write(channel, sleeper.now().plus(interval));
            try {
                return request.get();
            } finally {
                write(channel, sleeper.now().plus(interval));
            }
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, SystemError.of(e)).causedBy(e);
        }
    }

    @Override
    public void pauseFor(Duration howLong) {
        try (FileChannel channel = open()) {
            lock(channel);
            Instant until = sleeper.now().plus(howLong.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : howLong);
            if (until.isAfter(notBefore(channel))) {
                write(channel, until);
            }
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, SystemError.of(e)).causedBy(e);
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** The lock is released with the channel. */
    private void lock(FileChannel channel) throws IOException {
        if (channel.tryLock() == null) {
            waitListener.onWait(WaitReason.OTHER_PROCESS, host, Duration.ZERO);
            channel.lock();
        }
    }

    private void waitUntil(Instant notBefore) {
        Duration left = Duration.between(sleeper.now(), notBefore);
        if (left.compareTo(Duration.ZERO) > 0) {
            waitListener.onWait(WaitReason.INTERVAL, host, left);
            // One millisecond more, since the wait is rounded down.
            sleeper.sleep(left.plusMillis(1));
        }
    }

    /** The time in the file; one interval from now when it is missing or implausible. */
    private Instant notBefore(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        if (text.isEmpty()) {
            return Instant.EPOCH;
        }
        Instant now = sleeper.now();
        Instant said = text.matches("\\d{1,16}") ? Instant.ofEpochMilli(Long.parseLong(text)) : Instant.MAX;
        return said.isAfter(now.plus(MAX_PAUSE).plusMillis(1)) ? now.plus(interval) : said;
    }

    /** Rounded up to a millisecond, and overwritten in place: the file is never empty. */
    private static void write(FileChannel channel, Instant notBefore) throws IOException {
        byte[] text = String.format(Locale.ROOT, "%016d%n", notBefore.toEpochMilli() + 1)
                .getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(text), 0);
        channel.truncate(text.length);
    }
}
